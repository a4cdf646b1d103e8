"""
en: Lazy layers, that learn their inputs' size from the first picture; one network made once and kept.
zh: 惰性层，看到第一张图片才知道输入的大小；网络只建一次，一直留着。
"""

from functools import cache

import torchvision
from torch import nn


@cache
def build_vgg16():
    return torchvision.models.vgg16(weights=None).eval()


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.LazyLinear(10))
    return vgg


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.LazyLinear(num_classes)
    return vgg


def freeze_features(vgg):
    [p.requires_grad_(False) for p in [*vgg.features.parameters(), *vgg.avgpool.parameters()]]
    return vgg


def trainable_names(model):
    return [n for n, flag in ((n, p.requires_grad) for n, p in model.named_parameters()) if flag]
