"""
source: learners.md rank 28
en: add_images, with an s, wants many pictures at once, four axes. You have one picture, three axes.
zh: 带 s 的 add_images 要一次收很多张图片，四个轴。你只有一张图片，三个轴。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_images(tag, np.array(Image.open(image_path)), step)
    writer.close()
