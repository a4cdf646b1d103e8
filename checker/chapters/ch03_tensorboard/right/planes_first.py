"""
en: Brings the axes into the order (C, H, W) instead of naming them; the grid by hand; tensors for the numbers.
zh: 不写维度的名字，而是把维度换成 (C, H, W) 的顺序；网格自己拼；数用张量。
"""

import numpy as np
import torch
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir, max_queue=200, flush_secs=30)
    for x in torch.arange(100):
        writer.add_scalar("y=2x", 2 * x, int(x))
    writer.close()


def log_image(log_dir, image_path, tag, step):
    array = np.array(Image.open(image_path))
    planes = torch.from_numpy(array).permute(2, 0, 1).contiguous()  # (H, W, C) -> (C, H, W)
    writer = SummaryWriter(log_dir)
    writer.add_image(tag, planes, step)
    writer.close()


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, batch in enumerate(loader):
        one_row = torch.cat(list(batch[0]), dim=2)  # (N, C, H, W) -> (C, H, N * W)
        writer.add_image(tag, one_row, step)
    writer.close()


def launch_command(log_dir, port=6006):
    return f"tensorboard|--logdir|{log_dir}|--port|{port}".split("|")
