"""
source: learners.md rank 17
en: You test the function `is_available` itself, and a function counts as true. So every machine seems to have a GPU.
Print the condition on a machine without one.
zh: 你判断的是函数 `is_available` 本身，而函数总是算作真，于是每台机器好像都有 GPU。把这个条件打印出来看看。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cuda" if torch.cuda.is_available else "cpu")
    count = torch.cuda.device_count()
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
