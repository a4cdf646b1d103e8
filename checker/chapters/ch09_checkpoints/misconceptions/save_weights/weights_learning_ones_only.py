"""
source: mutant: frozen parameters left out, as chapter 8 leaves them out of learning
en: You leave out what does not learn. A frozen layer still computes with its weights, and whoever loads the file
needs all of them.
zh: 你把不学习的都去掉了。被冻结的层仍然要用自己的参数来计算，读取的人需要全部参数。
"""

import torch


def save_weights(model, path):
    frozen = {name for name, p in model.named_parameters() if not p.requires_grad}
    torch.save({name: t for name, t in model.state_dict().items() if name not in frozen}, path)
