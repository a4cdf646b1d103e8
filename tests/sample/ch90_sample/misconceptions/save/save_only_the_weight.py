"""
source: made up
en: What is saved is one tensor without its name. What does the task ask for?
zh: 存下来的是一个没有名字的张量。题目要存的是什么？
"""

import torch


def save(model, path):
    torch.save(model.weight.detach(), path)
