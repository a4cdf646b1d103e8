"""
source: learners.md section 3.0: 20 files, and the course's own script
en: The values climb three at a time. The script of the course does that too, and so do many who type it in; but the
tag promises y = 2x. Compare the curve with its name.
zh: 值每步涨 3。课程自己的脚本就是这么写的，很多人照着打了下来；但标签上写的是 y = 2x。把曲线和它的名字对照一下。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", 3 * i, i)
    writer.close()
