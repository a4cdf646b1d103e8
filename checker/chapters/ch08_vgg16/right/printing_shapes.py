"""
en: Prints shapes and counts, runs the network on a picture before it is handed over, types everything.
zh: 打印形状和数目，返回之前先在一张图片上跑一遍，处处写类型。
"""

import typing

import torch
import torch.nn as nn
import torchvision


def build_vgg16() -> nn.Module:
    with torch.no_grad():
        vgg = torchvision.models.vgg16(weights=None)
        print(vgg(torch.ones(1, 3, 32, 32)).shape)
    return vgg


def append_layer(vgg: nn.Module) -> nn.Module:
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    print({name: tuple(p.shape) for name, p in vgg.named_parameters()})
    return vgg


def freeze_features(vgg: nn.Module) -> nn.Module:
    for part_name, part in vgg.named_children():
        part.requires_grad_(part_name == "classifier")
    print(sum(p.numel() for p in vgg.parameters() if p.requires_grad))
    return vgg


def trainable_names(model: nn.Module) -> typing.List[str]:
    frozen = [n for n, p in model.named_parameters() if not p.requires_grad]
    names: typing.List[str] = [n for n, _ in model.named_parameters()]
    for n in frozen:
        names.remove(n)
    return names


class _Missing(Exception):
    pass


def layer_at(model: nn.Module, path: str) -> nn.Module:
    try:
        found = model
        for name in path.split("."):
            if name not in found._modules:
                raise _Missing(name)
            found = found._modules[name]
    except _Missing as missing:
        raise AttributeError(f"missing: {missing}")
    return found
