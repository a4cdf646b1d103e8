"""
source: learners.md section 3.3: a variable inside quotes
en: The picture lies under the word "tag" itself. In quotes it is a text of three letters, without them it is what
was handed in.
zh: 图片放在了 “tag” 这个单词下面。加了引号就是三个字母的文本，不加引号才是传进来的内容。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image("tag", np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()
