"""
source: learners.md section 3.4: logging lines outside the loop
en: Only the last batch is there. The call stands after the loop, not in it: look at the indentation.
zh: 只有最后一批。这次调用写在循环后面，不在循环里面：看看缩进。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        pass
    writer.add_images(tag, imgs, step)
    writer.close()
