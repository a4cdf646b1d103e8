"""
en: Moves the network to a device of its own choice; the submodule of torchvision; a negative index; walks by hand.
zh: 把网络移到自己选的设备上；用 torchvision 的子模块；用负的下标；自己遍历。
"""

import torch
import torchvision
from torch import nn

device = torch.device("cpu")


def build_vgg16():
    model = torchvision.models.vgg.vgg16(progress=True)
    return model.to(device)


def append_layer(vgg):
    layer = nn.Linear(1000, 10).to("cpu")
    vgg.classifier.register_module("add_linear", layer)
    return vgg.to(device)


def replace_head(vgg, num_classes=10):
    vgg.classifier[-1] = nn.Linear(vgg.classifier[-1].in_features, num_classes, device=device)
    return vgg


def freeze_features(vgg):
    for layer in vgg.features.children():
        for parameter in layer.parameters():
            parameter.requires_grad_(False)
    return vgg


def _walk(module, way=""):
    for name, parameter in module._parameters.items():
        if parameter is not None and parameter.requires_grad:
            yield way + name
    for name, child in module.named_children():
        yield from _walk(child, way + name + ".")


def trainable_names(model):
    return list(_walk(model))


def layer_at(model, path):
    first, _, rest = path.partition(".")
    child = getattr(model, first)
    return layer_at(child, rest) if rest else child
