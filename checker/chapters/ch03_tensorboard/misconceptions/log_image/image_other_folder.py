"""
source: learners.md section 2.3: SummaryWriter("logs") and SummaryWriter()
en: Nothing arrives in the folder that was handed in. A writer that is told no folder makes one of its own, `runs`
and the date; one that is always told the same name writes there, whatever was asked for. Look at what stands in
the brackets of SummaryWriter.
zh: 传进来的文件夹里什么都没有。不告诉 writer 文件夹，它就自己建一个 `runs` 加日期的；
总是告诉它同一个名字，它就总是写到那里。看看 SummaryWriter 的括号里写的是什么。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter()
    writer.add_image(tag, np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()
