"""
source: learners.md section 3
en: You count what state_dict() lists. That is all a checkpoint needs: buffers too, such as the running means of a
BatchNorm, which nobody learns by gradient, and frozen parameters.
zh: 你数的是 state_dict() 里的内容。那里面是存档所需的一切：还有 buffer（例如 BatchNorm 的滑动平均，
它们不靠梯度学习），以及被冻结的参数。
"""


def count_parameters(model):
    return sum(value.numel() for value in model.state_dict().values())
