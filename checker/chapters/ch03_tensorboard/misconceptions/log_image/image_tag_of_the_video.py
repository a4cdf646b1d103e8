"""
source: learners.md section 2.3: the script of the video, tag "test"
en: The tag is always `test`, as in the video. Here it is handed in.
zh: 标签总是 `test`，和视频里一样。这里的标签是传进来的。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image("test", np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()
