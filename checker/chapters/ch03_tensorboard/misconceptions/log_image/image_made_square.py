"""
source: learners.md section 2.2: Resize((32, 32)) before everything
en: The picture has become 32 by 32. That is what a network may want; for looking at it, the file's own size was
asked for.
zh: 图片变成了 32 × 32。网络也许需要这样，但这里是拿来看的，要保持文件里的大小。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    array = np.array(Image.open(image_path).resize((32, 32)))
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, array, step, dataformats="HWC")
    writer.close()
