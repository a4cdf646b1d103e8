"""
source: learners.md section 3.9: state_dict under the name of method 1 (2 r)
en: The file holds the weights only, a table of numbers. That is way 2. Way 1 writes the network itself, so that
nobody needs to build it again before loading.
zh: 文件里只有参数，是一张数字的表，这是方式 2。方式 1 写的是网络本身，读取之前不需要再建一遍网络。
"""

import torch


def save_whole(model, path):
    torch.save(model.state_dict(), path)
