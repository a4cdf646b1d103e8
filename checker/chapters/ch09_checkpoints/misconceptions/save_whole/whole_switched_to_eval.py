"""
source: learners.md rank 6: eval() without train()
en: The file is right. But your function switches the network that it was handed to eval mode, and leaves it there.
If the training goes on, Dropout and BatchNorm work differently from now on.
zh: 文件是对的。但你的函数把传进来的网络切换成了评估模式，而且没有切回去。如果接着训练，
Dropout 和 BatchNorm 的行为就都变了。
"""

import torch


def save_whole(model, path):
    model.eval()
    torch.save(model, path)
