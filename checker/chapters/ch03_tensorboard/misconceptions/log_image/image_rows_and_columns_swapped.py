"""
source: learners.md rank 57: width and height confused
en: The picture lies on its side, mirrored. PIL says (width, height); the array that you get from it has the rows,
the height, first.
zh: 图片躺倒了，还是镜像的。PIL 说的是 (宽, 高)；而由它得到的数组，排在最前面的是行，也就是高。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), step, dataformats="WHC")
    writer.close()
