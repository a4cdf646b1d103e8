"""
source: mutant: table -> list(table)
en: You return the names without their tensors.
zh: 你只返回了名字，没有返回对应的张量。
"""

import torch


def load_untrusted(path):
    return list(torch.load(path, weights_only=True))
