"""
source: learners.md section 3.4; mutant: a return in the loop
en: Only the first batch is there: the loop ends in its first round, or there is no loop.
zh: 只有第一批：循环在第一轮就结束了，或者根本没有循环。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images(tag, imgs, step)
        writer.close()
        return
