"""
source: mutant: `range(100)` -> `range(99)`
en: The last point is missing: range(n) stops one before n.
zh: 少了最后一个点：range(n) 到 n 的前一个就停了。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(99):
        writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
