"""
source: learners.md section 3: errors given back or printed
en: The error is made and given back like a result. Nobody is stopped by it: an error has to be raised.
zh: 错误被当作结果返回了，谁也不会因此停下来：错误要抛出才行。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not 0 <= index < count:
        return ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
