"""
source: learners.md section 3.11: a GPU script in which nothing goes to the GPU
en: Without an index the device is always the CPU. That runs everywhere, and leaves every GPU idle.
zh: 不给 index 时总是返回 CPU。这样到处都能运行，可是有 GPU 也用不上。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cpu")
    count = torch.cuda.device_count()
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
