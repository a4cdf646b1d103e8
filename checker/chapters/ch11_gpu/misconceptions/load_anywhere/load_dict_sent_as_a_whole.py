"""
source: learners.md rank 34
en: The file holds a dict of tensors. A dict is neither a tensor nor a network: it has no `.to`, and none of a network's
other methods.
zh: 文件里是装着张量的字典。字典不是张量也不是网络：没有 `.to`，也没有网络的其他方法。
"""

import torch


def load_anywhere(path, device):
    return torch.load(path, map_location="cpu").to(device)
