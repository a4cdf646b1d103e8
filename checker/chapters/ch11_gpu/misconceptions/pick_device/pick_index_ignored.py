"""
source: learners.md section 2.11: cuda:1 in 1 file only
en: The index is checked, and then not used: whichever GPU is asked for, the current one is what you give.
zh: index 检查过了，却没有用上：不管要哪一张，返回的都是当前那张。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is not None and not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda" if count else "cpu")
