"""
source: learners.md section 3.10: counters of images and of batches
en: The step grows by the number of images. It counts the batches here: 0, 1, 2.
zh: step 每次增加的是图像的张数。这里数的是批次：0、1、2。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    step = 0
    for imgs, targets in loader:
        writer.add_images(tag, imgs, step)
        step += len(imgs)
    writer.close()
