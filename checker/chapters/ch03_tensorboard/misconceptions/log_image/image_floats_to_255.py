"""
source: learners.md section 3.2: ranges of ToTensor; mutant: dtype
en: Your picture is nearly white. Whole numbers of the type uint8 may run from 0 to 255, but floats are expected
from 0 to 1: a float 80 is far brighter than white.
zh: 你的图片几乎全白。uint8 整数的范围是 0 到 255，浮点数的范围却是 0 到 1：浮点数 80 比白色还亮得多。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    array = np.array(Image.open(image_path), dtype=np.float32)
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, array, step, dataformats="HWC")
    writer.close()
