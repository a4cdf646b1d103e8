"""
en: torchvision's make_grid, with its margins, and ToTensor; steps from itertools.count; shutil.which for the program.
zh: 用 torchvision 的 make_grid（带边距）和 ToTensor；步数来自 itertools.count；用 shutil.which 找程序。
"""

import itertools
import shutil
import sys

from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_image(log_dir, image_path, tag, step):
    from torchvision import transforms

    tensor = transforms.ToTensor()(Image.open(image_path))
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, tensor.numpy().transpose(1, 2, 0), step, dataformats="HWC")
    writer.close()


def log_batches(log_dir, loader, tag):
    from torchvision.utils import make_grid

    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in zip(itertools.count(), loader):
        writer.add_image(tag, make_grid(imgs, nrow=3), step)
    writer.flush()


def launch_command(log_dir, port=6006):
    program = shutil.which("tensorboard")
    start = [program] if program else [sys.executable, "-m", "tensorboard.main"]
    return start + [f"--logdir={log_dir}", f"--port={port}"]
