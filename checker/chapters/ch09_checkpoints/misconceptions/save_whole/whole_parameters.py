"""
source: mutant: model -> model.parameters()
en: `parameters()` hands the parameters out one by one, it is not something that can be put into a file. And it is not
the network: way 1 keeps the structure, too.
zh: `parameters()` 是一个一个往外给参数的生成器，不能写进文件。而且它也不是网络：方式 1 连结构也要保存。
"""

import torch


def save_whole(model, path):
    torch.save(model.parameters(), path)
