"""
source: mutant: `range(100)` -> `range(101)`
en: There is a point at step 100, the hundred and first. How many numbers does range(n) give, and which is the last?
zh: 第 100 步也有一个点，那是第一百零一个。range(n) 给出多少个数，最后一个是几？
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(101):
        writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
