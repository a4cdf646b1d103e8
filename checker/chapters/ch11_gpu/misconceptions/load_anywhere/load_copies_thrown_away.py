"""
source: learners.md rank 16
en: The tensors are read to the CPU, copies are sent to the device, and nobody keeps the copies: the dict holds the
old ones.
zh: 张量先读到 CPU 上，再在设备上得到副本，却没有人接住副本：字典里还是原来的。
"""

import torch


def load_anywhere(path, device):
    tensors = torch.load(path, map_location="cpu")
    for tensor in tensors.values():
        tensor.to(device)
    return tensors
