"""
source: mutant: the loop goes over named_parameters() only
en: You take over what is learned and leave out the rest. The running mean and variance of BatchNorm are in the file,
too, and in eval mode it computes with them.
zh: 你只装入了可学习的参数。BatchNorm 的均值和方差也在文件里，评估模式下要用它们来计算。
"""

import torch


def load_weights(model, path):
    table = torch.load(path, weights_only=True)
    for name, parameter in model.named_parameters():
        parameter.data.copy_(table[name])
    return model
