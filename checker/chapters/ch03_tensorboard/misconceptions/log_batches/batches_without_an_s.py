"""
source: learners.md rank 28
en: add_image, without an s, takes one picture, three axes. A batch has four: it needs the sibling that takes many.
zh: 不带 s 的 add_image 只收一张图片，三个轴。一批有四个轴，要用它的兄弟，一次收很多张。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_image(tag, imgs, step)
    writer.close()
