"""
en: add_scalars with one curve in it; add_images for a single picture; the loader emptied into a list first.
zh: 用 add_scalars，里面只有一条曲线；单张图片用 add_images；先把加载器倒进列表。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for step in range(100):
        writer.add_scalars("y=2x", {"y": 2 * step}, step)
    writer.close()


def log_image(log_dir, image_path, tag, step):
    batch = np.array(Image.open(image_path))[np.newaxis]  # (H, W, C) -> (1, H, W, C)
    writer = SummaryWriter(log_dir)
    writer.add_images(tag, batch, step, dataformats="NHWC")
    writer.close()


def log_batches(log_dir, loader, tag):
    batches = [imgs.permute(0, 2, 3, 1).numpy() for imgs, targets in loader]  # (N, C, H, W) -> (N, H, W, C)
    writer = SummaryWriter(log_dir)
    for step in range(len(batches)):
        writer.add_images(tag, batches[step], step, dataformats="NHWC")
    writer.close()


def launch_command(log_dir, port=6006):
    command = ["tensorboard", "serve"]
    command += ["--port", f"{port}"]
    command += ["--logdir", log_dir]
    return command
