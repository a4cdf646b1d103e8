"""
source: learners.md section 2.11: conditional device, 42 files
en: An index that does not exist quietly gives the CPU. Who asked for a GPU by its number wants to be told.
zh: 序号不存在时，你悄悄返回了 CPU。按序号点名要显卡的人，需要知道它不存在。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    return torch.device("cuda", index) if 0 <= index < count else torch.device("cpu")
