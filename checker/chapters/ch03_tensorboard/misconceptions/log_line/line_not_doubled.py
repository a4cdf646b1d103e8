"""
source: learners.md section 3.3: the tag promises something else than the value
en: You log the step itself: that is the line y = x. What does the tag say of the height of a point?
zh: 你记录的就是 step 本身，画出来是 y = x。标签里说一个点有多高？
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", i, i)
    writer.close()
