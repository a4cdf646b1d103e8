"""
source: learners.md rank 17: a function without its brackets
en: Without brackets, `model.state_dict` is the method, not what it gives. A method in a file takes the whole network
with it.
zh: 没有括号的 `model.state_dict` 是方法本身，而不是它返回的内容。把方法写进文件，整个网络也会跟着进去。
"""

import torch


def save_weights(model, path):
    torch.save(model.state_dict, path)
