"""
source: mutant: tensor -> tensor.numpy()
en: You turn the tensors into NumPy arrays before you write them. Who loads the file expects tensors: with arrays in
it, torch.load refuses it today.
zh: 写之前你把张量换成了 NumPy 数组。读的人期待的是张量；里面是数组的话，现在的 torch.load 会拒绝读取。
"""

import torch


def save_weights(model, path):
    torch.save({name: tensor.numpy() for name, tensor in model.state_dict().items()}, path)
