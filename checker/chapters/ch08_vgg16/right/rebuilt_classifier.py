"""
en: A new Sequential around the old layers, with the changed one among them; everything off, then one part on.
zh: 在旧的层外面新建一个 Sequential，把改过的那一层放进去；先全部关掉，再打开一部分。
"""

from collections import OrderedDict

import torchvision
from torch import nn


def build_vgg16():
    return getattr(torchvision.models, "vgg16")(**{"weights": None})


def append_layer(vgg):
    layers = OrderedDict(vgg.classifier.named_children())
    layers["add_linear"] = nn.Linear(1000, 10, bias=True)
    vgg.classifier = nn.Sequential(layers)
    return vgg


def replace_head(vgg, num_classes=10):
    vgg.classifier = nn.Sequential(*list(vgg.classifier.children())[:-1], nn.Linear(4096, num_classes))
    return vgg


def freeze_features(vgg):
    for p in vgg.parameters():
        p.requires_grad = False
    for p in vgg.classifier.parameters():
        p.requires_grad = True
    return vgg


def trainable_names(model):
    result = []
    pairs = model.named_parameters()
    while True:
        try:
            name, p = next(pairs)
        except StopIteration:
            return result
        result += [name] if p.requires_grad else []
