"""
source: learners.md rank 8: the work is done and nothing is handed back
en: The optimizer is made and then lost: nothing comes back from your function. What does a function without return
give?
zh: 优化器建好了，却丢掉了：函数什么也没有返回。没有 return 的函数返回的是什么？
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)  # noqa: F841
