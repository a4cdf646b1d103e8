"""
source: learners.md section 2.9: add_safe_globals (1 f)
en: You allow a list of classes by name. Networks made of these can be read, any other one is still refused. Here any
network may be in the file.
zh: 你列出了一些类，逐个放行。由它们组成的网络能读，别的仍然会被拒绝。而这里文件里可能是任何网络。
"""

import torch
from torch import nn


def load_whole(path):
    known = [set, *(value for value in vars(nn).values() if isinstance(value, type) and issubclass(value, nn.Module))]
    torch.serialization.add_safe_globals(known)
    return torch.load(path, weights_only=True)
