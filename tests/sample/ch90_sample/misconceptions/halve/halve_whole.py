"""
source: made up
en: Half of 3 is 1.5: nothing may be rounded here.
zh: 3 的一半是 1.5：这里不能取整。
"""

import torch


def halve(x):
    return torch.floor(x / 2)
