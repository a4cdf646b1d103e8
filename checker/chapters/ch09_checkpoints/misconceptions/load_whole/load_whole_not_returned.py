"""
source: learners.md rank 8: nothing is returned
en: The network is read and then forgotten: the function hands nothing back.
zh: 网络读出来了，函数却没有返回它，结果是 None。
"""

import torch


def load_whole(path):
    model = torch.load(path, weights_only=False)
