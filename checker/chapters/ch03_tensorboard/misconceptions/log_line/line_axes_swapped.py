"""
source: learners.md section 2.3: positional arguments; mutant: arguments swapped
en: Height and place are exchanged: your points lie at the steps 0, 2, 4 ... and the curve is flat, half as high as
it should be. In which order does add_scalar take them?
zh: 高度和位置弄反了：你的点落在第 0、2、4 …… 步，曲线也只有该有的几分之一高。add_scalar 的参数是什么顺序？
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", i, 2 * i)
    writer.close()
