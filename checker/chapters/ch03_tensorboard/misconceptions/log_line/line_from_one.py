"""
source: mutant: `range(100)` -> `range(1, 101)`
en: You count from 1 to 100. Python, and the task, count from 0: the first step is 0, the last one 99.
zh: 你从 1 数到 100。Python 从 0 开始数，题目也是：第一步是 0，最后一步是 99。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(1, 101):
        writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
