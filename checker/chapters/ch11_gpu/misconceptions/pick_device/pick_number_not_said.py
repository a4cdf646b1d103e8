"""
source: mutant: the message without the count
en: The error is the right one, but its text does not say how many GPUs there are. Who reads it still does not know
which numbers would work.
zh: 错误类型是对的，但文字里没有说一共有几张显卡。看到它的人还是不知道哪些序号可用。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if not 0 <= index < torch.cuda.device_count():
        raise ValueError("this GPU does not exist")
    return torch.device("cuda", index)
