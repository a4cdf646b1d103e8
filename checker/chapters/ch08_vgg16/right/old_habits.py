"""
en: Positional False, from-imports, add_module with the number as its name, a reverse look-up of the whole tree.
zh: 位置参数 False、from 导入、用编号当名字的 add_module，在整棵树里反查。
"""

from torchvision.models import vgg16


def build_vgg16():
    return vgg16(False)


def replace_head(vgg, num_classes=10):
    vgg.classifier.add_module("6", torch.nn.Linear(4096, num_classes))
    return vgg


import torch


def append_layer(vgg):
    list(vgg.children())[-1].add_module(name="add_linear", module=torch.nn.Linear(in_features=1000, out_features=10))
    return vgg


def freeze_features(vgg):
    for name, p in vgg.named_parameters():
        if not name.startswith("classifier"):
            p.requires_grad = False
    return vgg


def trainable_names(model):
    learning = {id(p) for p in model.parameters() if p.requires_grad}
    return [n for n, p in model.named_parameters() if id(p) in learning]


def layer_at(model, path):
    for name, module in model.named_modules():
        if name == path:
            return module
    raise AttributeError(path)
