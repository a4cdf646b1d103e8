"""
source: learners.md rank 8
en: You print the number and hand nothing back: the call gives None. The caller cannot use what stands on the
screen.
zh: 你把数打印出来了，却什么也没有返回：调用的结果是 None。屏幕上的内容，调用者是用不了的。
"""


def count_parameters(model):
    print(sum(p.numel() for p in model.parameters() if p.requires_grad))
