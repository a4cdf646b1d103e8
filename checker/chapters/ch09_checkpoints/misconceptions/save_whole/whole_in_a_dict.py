"""
source: mutant: model -> {'model': model}
en: You put the network into a dict and write that. What comes back is the dict, and a dict cannot be called with
pictures.
zh: 你把网络放进一个字典再写。读出来的就是字典，而字典不能拿来处理图片。
"""

import torch


def save_whole(model, path):
    torch.save({"model": model}, path)
