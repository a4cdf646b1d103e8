"""
source: learners.md section 3.4: logging lines outside the loop
en: There is a single point. The call stands after the loop, not in it: it sees only the last value. Look at the
indentation.
zh: 只有一个点。这次调用写在循环后面，不在循环里面，所以只看到最后一个值。看看缩进。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        y = 2 * i
    writer.add_scalar("y=2x", y, i)
    writer.close()
