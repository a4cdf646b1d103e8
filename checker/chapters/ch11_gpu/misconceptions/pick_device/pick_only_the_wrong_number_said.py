"""
source: mutant: the message with the index alone
en: The text of the error repeats the number that was asked for. What the reader does not know is how many GPUs there
are.
zh: 错误的文字只重复了要的是几号。看的人不知道的，是一共有几张显卡。
"""

import torch


def pick_device(index=None):
    if index is None:
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if not 0 <= index < torch.cuda.device_count():
        raise ValueError(f"cuda:{index} does not exist")
    return torch.device(f"cuda:{index}")
