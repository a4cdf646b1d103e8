"""
source: mutant: count for index
en: Without an index you use the number of GPUs as an index. Of two GPUs, `cuda:2` would be the third.
zh: 不给 index 时，你把显卡的张数当成了序号。一共两张的话，`cuda:2` 就是第三张了。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda", count) if count else torch.device("cpu")
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
