"""
source: learners.md section 2.11: device as a text
en: What comes back is a string, such as "cuda:1". Many functions accept it, but it has no `.type` and no `.index`: it
is not a torch.device.
zh: 返回的是字符串，比如 "cuda:1"。很多函数也接受它，但它没有 `.type` 和 `.index`：它不是 torch.device。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return "cuda" if count else "cpu"
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return f"cuda:{index}"
