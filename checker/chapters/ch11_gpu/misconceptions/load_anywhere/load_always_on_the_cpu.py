"""
source: learners.md section 2.9: map_location 'cpu'
en: All the tensors end on the CPU, as in the notes, whatever `device` was handed in.
zh: 张量总是放到 CPU 上（像笔记里那样），传进来的 `device` 没有用上。
"""

import torch


def load_anywhere(path, device):
    return torch.load(path, map_location=torch.device("cpu"))
