"""
source: learners.md section 3: Python's negative indices
en: A negative index counts from the end, as in a list. GPUs have no such numbers: -1 does not exist.
zh: 负数被当成从后往前数，就像列表那样。显卡没有这样的编号：-1 不存在。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not -count <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index % count)
