"""load_state_dict with assign: the tensors of the file become the network's own; or by lookup of each owner."""

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
