"""
source: learners.md section 4: type of a picture
en: You hand over the picture of PIL. The writer knows arrays and tensors only; the picture has to become one first.
zh: 你交给 writer 的是 PIL 的图片。它只认识数组和张量，要先把图片变成其中一种。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, Image.open(image_path), step, dataformats="HWC")
    writer.close()
