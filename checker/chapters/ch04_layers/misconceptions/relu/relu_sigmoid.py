"""
source: learners.md 3.4 (Sigmoid and ReLU in one module)
en: All your numbers lie between 0 and 1: this is Sigmoid. ReLU leaves positive numbers exactly as they are.
zh: 你的数都在 0 和 1 之间：这是 Sigmoid。ReLU 让正数原样通过。
"""

import torch


def relu(x):
    return torch.sigmoid(x)
