"""
source: learners.md rank 27
en: The array is (H, W, C), but nobody told the writer so: it takes the first axis for the colours and believes that
your picture has as many colours as rows. Print the array's shape and look at what add_image assumes.
zh: 数组是 (H, W, C)，可是没有告诉 writer：它把第一个轴当成颜色，以为你的图片有多少行就有多少种颜色。
打印数组的形状，再看看 add_image 默认的顺序。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), step)
    writer.close()
