"""
source: learners.md section 3.11: constant device, 47 files
en: Without an index the device is always the GPU, also where there is none. Nobody has asked the machine.
zh: 不给 index 时总是返回 GPU，没有 GPU 的机器上也一样。代码没有问过机器。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cuda")
    count = torch.cuda.device_count()
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
