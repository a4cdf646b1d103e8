"""
source: learners.md section 3.9: another object than the one in use (David-liu-602)
en: The weights went into a copy. The network that was handed in, and that others go on using, has none of them.
zh: 参数装进了一个副本。传进来的那个网络，也就是别人接着要用的那个，什么也没有得到。
"""

import copy

import torch


def load_weights(model, path):
    loaded = copy.deepcopy(model)
    loaded.load_state_dict(torch.load(path, weights_only=True))
    return loaded
