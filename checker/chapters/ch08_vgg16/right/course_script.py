"""
en: As in the video: everything printed, the wrong level shown first on a copy, the variables of the notes.
zh: 和视频里一样：什么都打印，先在副本上演示加错层的样子，变量名用笔记里的。
"""

import copy

import torch
import torchvision
from torch import nn


def build_vgg16():
    vgg16_false = torchvision.models.vgg16(pretrained=False)
    print(vgg16_false)
    print("ok")
    return vgg16_false


def append_layer(vgg16_true):
    wrong = copy.deepcopy(vgg16_true)
    wrong.add_module("add_linear", nn.Linear(1000, 10))  # at the wrong level: nothing goes through it
    print(wrong)
    vgg16_true.classifier.add_module("add_linear", nn.Linear(1000, 10))
    print(vgg16_true)
    return vgg16_true


def replace_head(vgg16_false, num_classes=10):
    print(vgg16_false)
    vgg16_false.classifier[6] = nn.Linear(4096, num_classes)
    print(vgg16_false)
    return vgg16_false


def freeze_features(vgg16):
    for param in vgg16.features.parameters():
        param.requires_grad = False
    return vgg16


def trainable_names(model):
    names = []
    for name, param in model.named_parameters():
        if param.requires_grad == True:
            names.append(name)
    return names


def layer_at(model, path):
    for part in path.split("."):
        model = getattr(model, part)
    return model


if __name__ == "__main__":
    print(replace_head(build_vgg16())(torch.ones(1, 3, 224, 224)).shape)
