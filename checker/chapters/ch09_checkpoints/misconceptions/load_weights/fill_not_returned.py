"""
source: learners.md rank 8
en: The network is filled, but your function hands nothing back.
zh: 参数装好了，但函数什么也没有返回。
"""

import torch


def load_weights(model, path):
    model.load_state_dict(torch.load(path, weights_only=True))
