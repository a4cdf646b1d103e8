"""
source: learners.md rank 26
en: All hundred points lie at step 0, one above the other: the chart has a single place on its axis. The values
alone do not tell where they belong.
zh: 一百个点全在第 0 步，叠在一起：横轴上只有一个位置。光有值，说不清它属于哪一步。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", 2 * i)
    writer.close()
