"""
task: load_whole
source: learners.md rank 8: nothing is returned
en: The network is read and then forgotten: the function hands nothing back.
zh: 网络读出来了，却没有交出去：函数什么也没有返回。
"""

import torch


def load_whole(path):
    model = torch.load(path, weights_only=False)
