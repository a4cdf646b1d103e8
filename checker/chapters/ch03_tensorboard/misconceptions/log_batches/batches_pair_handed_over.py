"""
source: learners.md section 3.2: the pair unpacked wrongly
en: What the loader gives is a pair, images and targets. You hand the whole pair to the writer.
zh: 加载器给出的是一对：图像和标签。你把这一对整个交给了 writer。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, imgs in enumerate(loader):
        writer.add_images(tag, imgs, step)
    writer.close()
