"""
source: learners.md rank 25: the other way round, a counter outside
en: The first call is right, the next one goes on counting where it ended: the counter lives outside the function.
Each call starts at 0.
zh: 第一次调用是对的，下一次却接着数下去：计数器放在了函数外面。每次调用都应该从 0 开始。
"""

from torch.utils.tensorboard import SummaryWriter

step = 0


def log_batches(log_dir, loader, tag):
    global step
    writer = SummaryWriter(log_dir)
    for imgs, targets in loader:
        writer.add_images(tag, imgs, step)
        step += 1
    writer.close()
