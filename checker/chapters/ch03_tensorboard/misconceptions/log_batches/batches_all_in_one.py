"""
source: mutant: torch.cat over all batches
en: There is one entry with all the images of all the batches. Each batch should have its own.
zh: 只有一条记录，里面是所有批次的所有图像。每一批应该各有一条。
"""

import torch
from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    writer.add_images(tag, torch.cat([imgs for imgs, targets in loader]), 0)
    writer.close()
