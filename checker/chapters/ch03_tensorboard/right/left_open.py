"""
en: Only what must be on disk at once is flushed; the writers of the other tasks stay open until the program ends.
zh: 只有必须马上写到磁盘的才 flush；别的任务的 writer 一直开到程序结束。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", i * 2, i)
    writer.flush()


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), step, dataformats="HWC")


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images(tag, imgs, step)
