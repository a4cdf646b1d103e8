"""
source: learners.md section 2.11: conditional device, 42 files
en: On a machine without any GPU you give the CPU, even when a certain GPU was asked for. The caller would never learn
that it is not there.
zh: 机器上一张显卡也没有时，即使点名要某一张，你也返回 CPU。调用者就不会知道那张显卡不存在。
"""

import torch


def pick_device(index=None):
    if not torch.cuda.is_available():
        return torch.device("cpu")
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda")
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
