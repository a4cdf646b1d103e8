"""
source: learners.md section 3: errors of another type
en: The missing GPU is noticed, but the error is an IndexError. Callers who wait for a ValueError will not catch it.
zh: 发现了显卡不存在，但抛出的是 IndexError。等着接 ValueError 的调用者接不到它。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not 0 <= index < count:
        raise IndexError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
