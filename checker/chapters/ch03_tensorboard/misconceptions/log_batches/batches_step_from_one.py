"""
source: learners.md section 2.10: counters before or after logging
en: Your first batch lies at step 1. Either the counting starts at 1, or the step grows before the picture is
logged.
zh: 你的第一批在第 1 步。要么是从 1 开始数了，要么是先加一、后记录。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    step = 0
    for imgs, targets in loader:
        step += 1
        writer.add_images(tag, imgs, step)
    writer.close()
