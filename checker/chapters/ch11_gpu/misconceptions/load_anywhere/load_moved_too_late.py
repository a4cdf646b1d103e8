"""
source: learners.md rank 35
en: You move the tensors after loading. The loading itself already fails: it is torch.load that has to know the place.
zh: 你想在读入之后再搬。可是读入这一步就已经失败了：要让 torch.load 知道放到哪里。
"""

import torch


def load_anywhere(path, device):
    return {name: tensor.to(device) for name, tensor in torch.load(path).items()}
