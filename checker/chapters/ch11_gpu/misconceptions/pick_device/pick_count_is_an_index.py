"""
source: mutant: `<` -> `<=`
en: You accept the index that equals the number of GPUs. Counting from 0, what is the number of the last of two?
zh: index 等于显卡张数时，你也接受了。从 0 开始数，两张里最后一张是几号？
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not 0 <= index <= count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
