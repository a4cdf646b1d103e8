"""
source: learners.md section 2.7: SGD 281 files, with momentum 15
en: The learning rate arrives, the momentum does not. SGD's own default for it is 0, so the first step looks right and
the next ones do not.
zh: 学习率传到了，动量没有。SGD 对动量的默认值是 0，所以第一步看起来对，后面几步就不对了。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), lr=lr)
