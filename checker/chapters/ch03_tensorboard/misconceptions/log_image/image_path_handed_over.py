"""
source: learners.md section 4: a path for a picture
en: You hand over the name of the file. The writer does not open files: to it the name is a text, and no picture.
zh: 你交给 writer 的是文件名。它不会打开文件：对它来说，那只是一段文本，不是图片。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, image_path, step, dataformats="HWC")
    writer.close()
