"""
source: learners.md section 3.5
en: The name input is not your x: it is Python's own function that reads from the keyboard. What is the parameter
called?
zh: input 这个名字不是你的 x，而是 Python 自带的、从键盘读取的函数。参数叫什么名字？
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, input)
