"""
source: learners.md rank 25: the step restarts
en: Every step has two points: the line is written once more from the start. In the chart the curve runs back to the
left.
zh: 每一步有两个点：直线又从头写了一遍。在图上，曲线会折回左边再来一次。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for epoch in range(2):
        for i in range(100):
            writer.add_scalar("y=2x", 2 * i, i)
    writer.close()
