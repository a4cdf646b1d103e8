"""
source: learners.md rank 28: imgs[0] to please add_image
en: Each step shows a single image, the first one of the batch. The others are lost.
zh: 每一步只显示一张图像，就是这一批的第一张，其余的都丢了。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_image(tag, imgs[0], step)
    writer.close()
