"""
source: mutant: the message with the highest index
en: The text names the highest index instead of the number of GPUs: one less. On a machine without a GPU it even says
-1.
zh: 文字里写的是最大的序号，不是显卡的张数：少了一。没有 GPU 的机器上，甚至会写成 -1。
"""

import torch


def pick_device(index=None):
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count else "cpu")
    if not 0 <= index < count:
        raise ValueError(f"the index must be at most {count - 1}")
    return torch.device("cuda", index)
