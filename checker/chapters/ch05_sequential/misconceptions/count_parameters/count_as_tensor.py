"""
source: learners.md section 2.0
en: The number is right, but it is a tensor. Asked is an int of Python's own. What takes the number out of a tensor?
zh: 数是对的，但它是张量。题目要的是 Python 自己的 int。怎样把数从张量里取出来？
"""

import torch


def count_parameters(model):
    return torch.tensor([p.numel() for p in model.parameters() if p.requires_grad], dtype=torch.int64).sum()
