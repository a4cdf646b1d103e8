"""
source: learners.md section 3.3: format in a tag
en: The step has become a part of the tag, so that every step opens a series of its own. A tag names a series, the
step is a place in it.
zh: step 成了标签的一部分，于是每一步都另开一个系列。标签是系列的名字，step 是系列里的位置。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(f"{tag}_{step}", np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()
