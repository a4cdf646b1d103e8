"""
source: learners.md rank 34 (2 r)
en: You return what was in the file: a table of numbers. Where is the network that they belong to?
zh: 你返回的是文件里的内容：一张数字的表。这些数所属的网络在哪里？
"""

import torch


def load_weights(model, path):
    return torch.load(path, weights_only=True)
