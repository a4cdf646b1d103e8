"""
en: Closes after every entry and goes on writing: a new event file each time, which TensorBoard reads as one run.
zh: 每记一次就 close，然后接着写：每次都有一个新的事件文件，TensorBoard 把它们读成一次运行。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(50):
        writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
    for i in range(50, 100):
        writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
    writer.close()


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.close()
    writer.add_image(tag, np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()


def log_batches(log_dir, loader, tag):
    step = 0
    for imgs, _ in loader:
        writer = SummaryWriter(log_dir)
        writer.add_images(tag, imgs, step)
        writer.close()
        step += 1
