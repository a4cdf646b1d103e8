"""
en: load_state_dict with assign: the tensors of the file become the network's own; or by lookup of each owner.
zh: load_state_dict 带 assign：文件里的张量成为网络自己的；或者逐个找到归属。
"""

import torch
from torch import nn


def load_weights(model: nn.Module, path: str) -> nn.Module:
    weights = torch.load(path, weights_only=True)
    model.load_state_dict(weights, assign=True)
    return model.train()


def load_whole(path: str) -> nn.Module:
    model = torch.load(path, weights_only=False, encoding="utf-8")
    assert isinstance(model, nn.Module), type(model)
    return model
