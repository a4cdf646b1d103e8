"""
source: learners.md rank 26
en: The picture lies at step 0, whatever step was handed in.
zh: 不管传进来的是第几步，图片都放在第 0 步。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), dataformats="HWC")
    writer.close()
