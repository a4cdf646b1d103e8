"""
en: Looks at the weights' numbers, and runs the network once, before it is handed over: that needs a real one.
zh: 看权重的数值，返回之前先跑一次网络：这需要一个真的网络。
"""

import torch
import torchvision
from torch import nn


def build_vgg16():
    vgg = torchvision.models.vgg16(weights=None, init_weights=False)
    print("first weight:", vgg.features[0].weight[0, 0, 0, 0].item())
    return vgg


def append_layer(vgg):
    new = nn.Linear(1000, 10)
    nn.init.normal_(new.weight, 0, 0.01)
    nn.init.constant_(new.bias, 0)
    print(new(torch.ones(2, 1000)).shape, new.weight.mean().item())
    vgg.classifier.add_module("add_linear", new)
    return vgg


def replace_head(vgg, num_classes=10):
    new = nn.Linear(4096, num_classes)
    print(float(new.weight.sum()))
    vgg.classifier[6] = new
    assert vgg.classifier[6].out_features == num_classes
    return vgg


def trainable_names(model):
    return [name for name in dict(model.named_parameters()) if model.get_parameter(name).requires_grad]


def layer_at(model, path):
    try:
        return dict(model.named_modules())[path]
    except KeyError:
        raise AttributeError(f"no {path} in {type(model).__name__}") from None
