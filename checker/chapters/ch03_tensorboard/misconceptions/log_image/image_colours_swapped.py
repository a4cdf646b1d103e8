"""
source: learners.md section 2.3: arrays in the order blue, green, red, 19 files
en: Red and blue are exchanged: that is the order of OpenCV, not of PIL and TensorBoard. An ant in a red flower
shows it at once.
zh: 红色和蓝色换了位置：那是 OpenCV 的顺序，不是 PIL 和 TensorBoard 的顺序。
放一张红花上的蚂蚁，一眼就能看出来。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    array = np.array(Image.open(image_path))[:, :, ::-1]
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, array, step, dataformats="HWC")
    writer.close()
