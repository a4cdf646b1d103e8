"""
source: learners.md section 2.3: the script of the video, step 1
en: The step is always 1, as in the video. Here it is handed in.
zh: step 总是 1，和视频里一样。这里的 step 是传进来的。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), 1, dataformats="HWC")
    writer.close()
