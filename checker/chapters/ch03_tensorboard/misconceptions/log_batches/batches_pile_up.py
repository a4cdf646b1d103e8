"""
source: mutant: a list that is never emptied
en: Each entry shows the images of all the batches so far: something that collects them is never emptied.
zh: 每条记录里都有到目前为止所有批次的图像：收集图像的东西从来没有清空过。
"""

import torch
from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    seen = []
    for step, (imgs, targets) in enumerate(loader):
        seen.append(imgs)
        writer.add_images(tag, torch.cat(seen), step)
    writer.close()
