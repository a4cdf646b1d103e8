"""
source: learners.md section 2.11; the notes: cuda:1 is the second
en: You count GPUs from 1. torch counts from 0, and so does the caller: `cuda:1` is the second one.
zh: 你从 1 开始给显卡编号。torch 从 0 开始，调用者也是：`cuda:1` 是第二张。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not 1 <= index <= count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index - 1)
