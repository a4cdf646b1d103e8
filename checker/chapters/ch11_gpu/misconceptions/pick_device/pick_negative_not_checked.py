"""
source: mutant: `0 <=` left out
en: Indices that are too large are refused, negative ones are not: then torch raises an error of its own, of another
type.
zh: 序号太大时会拒绝，负数却没有检查：这时抛错的是 torch 自己，类型也不一样。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if index >= count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
