"""
source: mutant: a default in the error's place
en: An index that does not exist quietly gives another GPU, or the CPU. That may be one which somebody else is using.
zh: 序号不存在时，你悄悄换成了别的显卡或 CPU。换的那张可能正有别人在用。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None or not 0 <= index < count:
        return torch.device("cuda" if count else "cpu")
    return torch.device("cuda", index)
