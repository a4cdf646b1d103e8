"""
source: learners.md rank 28: one picture at a time
en: The step is right, but it has as many entries as the batch has images. Wanted is one entry, with all of them
side by side.
zh: step 是对的，但一批有多少张图像，就有多少条记录。要的是一条记录，所有图像排在一起。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        for img in imgs:
            writer.add_image(tag, img, step)
    writer.close()
