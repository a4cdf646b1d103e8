"""
source: learners.md section 3.11: device defined only when a GPU exists
en: The name gets its value only where there is a GPU. Follow the code on a machine without one: what is returned
there?
zh: 只有机器上有 GPU 时，这个变量才有值。在没有 GPU 的机器上把代码走一遍：返回的是什么？
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        if torch.cuda.is_available():
            device = torch.device("cuda")
        return device
    if not 0 <= index < count:
        raise ValueError(f"no GPU {index}, there are {count}")
    return torch.device("cuda", index)
