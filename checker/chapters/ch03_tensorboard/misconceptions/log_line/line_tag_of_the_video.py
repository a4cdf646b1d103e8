"""
source: learners.md section 3.3: the tag promises something else ("y=x")
en: The values are right, but they lie under `y=x`, the tag of the first example. A curve is found by its tag: which
one does this task name?
zh: 值是对的，却放在第一个例子的标签 `y=x` 下面。曲线是按标签找的：这道题要的标签是什么？
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=x", 2 * i, i)
    writer.close()
