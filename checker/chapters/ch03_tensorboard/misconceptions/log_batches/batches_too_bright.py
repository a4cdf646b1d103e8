"""
source: learners.md section 3.2: ranges of ToTensor
en: The images are multiplied by 255 and stay floats. Floats are expected from 0 to 1: beyond that, everything is
white.
zh: 图像乘以了 255，却还是浮点数。浮点数的范围应该是 0 到 1，超过的全是白色。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images(tag, imgs * 255, step)
    writer.close()
