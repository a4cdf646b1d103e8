"""
source: mutant: keys for the dict
en: The names come back without the tensors.
zh: 返回的只有名字，没有张量。
"""

import torch


def load_anywhere(path, device):
    return list(torch.load(path, map_location=device))
