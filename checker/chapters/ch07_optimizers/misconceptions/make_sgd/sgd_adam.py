"""
source: learners.md section 2.7: Adam 27 files
en: This is Adam, not SGD. Adam works out the size of its steps by itself, so the weights end up elsewhere.
zh: 这是 Adam，不是 SGD。Adam 会自己调整每一步的大小，所以参数最后到了别处。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.Adam(model.parameters(), lr=lr)
