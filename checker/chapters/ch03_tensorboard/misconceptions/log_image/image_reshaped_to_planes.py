"""
source: learners.md rank 55
en: reshape() keeps the numbers in their order and only cuts them into other groups: what was one pixel's red, green
and blue becomes three neighbours. The axes change places with another function, or not at all if the writer is
told how they lie.
zh: reshape() 不改变数字的顺序，只是换一种方式分组：原来一个像素的红、绿、蓝，变成了三个相邻的像素。
交换轴要用别的函数；或者告诉 writer 轴是怎么排的，就不用交换。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    array = np.array(Image.open(image_path))
    height, width, colours = array.shape
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, array.reshape(colours, height, width), step)
    writer.close()
