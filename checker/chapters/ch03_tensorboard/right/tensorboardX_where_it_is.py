"""
en: tensorboardX where it is installed, as in older scripts, else the writer of torch. The port only if it is needed.
zh: 像老代码那样，装了 tensorboardX 就用它，否则用 torch 的 writer；需要时才写端口。
"""

import numpy as np
from PIL import Image

try:
    from tensorboardX import SummaryWriter
except ImportError:
    from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for n_iter in range(100):
        writer.add_scalar("y=2x", n_iter * 2, n_iter)
    writer.close()


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, np.array(Image.open(image_path)), step, dataformats="HWC")
    writer.close()


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for n_iter, (images, labels) in enumerate(loader):
        writer.add_images(tag, images, n_iter)
    writer.close()


def launch_command(log_dir, port=6006):
    command = ["tensorboard", f"--logdir={log_dir}"]
    if port != 6006:
        command.append(f"--port={port}")
    return command
