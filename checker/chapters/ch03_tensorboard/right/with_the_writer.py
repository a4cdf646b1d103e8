"""
en: The writer in a `with` statement; everything by keyword; a float for the value; two texts for each option.
zh: 把 writer 放在 with 语句里；参数都用关键字；值用浮点数；每个选项写成两段文字。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    with SummaryWriter(log_dir=log_dir) as writer:
        for x in range(0, 100):
            writer.add_scalar(tag="y=2x", scalar_value=float(x + x), global_step=x)


def log_image(log_dir, image_path, tag, step):
    image = Image.open(image_path).convert("RGB")
    with SummaryWriter(log_dir=log_dir) as writer:
        writer.add_image(tag=tag, img_tensor=np.asarray(image), global_step=step, dataformats="HWC")


def log_batches(log_dir, loader, tag):
    with SummaryWriter(log_dir=log_dir) as writer:
        for number, data in enumerate(loader):
            writer.add_images(tag=tag, img_tensor=data[0], global_step=number, dataformats="NCHW")


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir", log_dir, "--port", str(port)]
