"""
source: learners.md section 2.11; the notes write cuda:1 without a check
en: Writing `cuda:7` down is possible on every machine, so making the device proves nothing. The error would come much
later, when a tensor is sent there.
zh: `cuda:7` 在任何机器上都写得出来，所以能建出 device 并不说明显卡存在。错误要等到把张量搬过去时才会出现。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return torch.device(f"cuda:{index}")
