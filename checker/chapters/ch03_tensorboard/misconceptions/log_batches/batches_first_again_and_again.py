"""
source: learners.md section 3.2: next(iter(loader)) in a loop
en: Every step shows the same images. iter(loader) starts over each time, so the first thing that it gives is always
the first batch.
zh: 每一步显示的都是同样的图像。iter(loader) 每次都从头开始，所以它先给出的总是第一批。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step in range(len(loader)):
        imgs, targets = next(iter(loader))
        writer.add_images(tag, imgs, step)
    writer.close()
