"""
source: mutant: model.state_dict() -> dict(model.named_parameters())
en: Only what is learned is in the file. BatchNorm also collects a mean and a variance that no gradient touches, and
in eval mode it computes with them: they belong to the weights, too.
zh: 文件里只有可学习的参数。BatchNorm 还会积累均值和方差，它们没有梯度，但评估模式下要用来计算，所以也要保存。
"""

import torch


def save_weights(model, path):
    torch.save(dict(model.named_parameters()), path)
