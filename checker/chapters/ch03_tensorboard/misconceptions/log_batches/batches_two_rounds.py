"""
source: learners.md rank 25
en: You go through the loader twice, and the second round writes over the steps of the first: two entries at every
step. Once is enough.
zh: 你把加载器遍历了两遍，第二遍又用了第一遍的 step：每一步都有两条记录。一遍就够了。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for epoch in range(2):
        for step, (imgs, targets) in enumerate(loader):
            writer.add_images(tag, imgs, step)
    writer.close()
