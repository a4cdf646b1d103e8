"""
source: learners.md rank 34
en: You ask what came out of the file for its weights, as if it were a network. It is the table of weights already.
zh: 你把读出来的东西当成网络，还要向它要参数。其实它就是那张参数表。
"""

import torch


def load_untrusted(path):
    return torch.load(path, weights_only=True).state_dict()
