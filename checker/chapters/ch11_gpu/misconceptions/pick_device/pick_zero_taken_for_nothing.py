"""
source: learners.md section 3: `if x` for `is not None`; mutant
en: Index 0 is treated as if no index had been given: 0 counts as false. Where there is no GPU, asking for number 0
has to be refused.
zh: index 为 0 时被当成没有给：0 在判断里算假。没有 GPU 的机器上，要 0 号显卡也应该被拒绝。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if not index:
        return torch.device("cuda:0" if count else "cpu")
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
