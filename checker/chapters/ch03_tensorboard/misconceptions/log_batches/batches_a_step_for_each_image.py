"""
source: learners.md rank 28: one picture at a time
en: Each image has a step of its own. Here a step is a batch: all its images belong into one entry.
zh: 每张图像各占一步。这里一步就是一批：它的所有图像属于同一条记录。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    step = 0
    for imgs, targets in loader:
        for img in imgs:
            writer.add_image(tag, img, step)
            step += 1
    writer.close()
