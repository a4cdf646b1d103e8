"""
en: models.get_model by name; setattr for a layer; pop and insert in the Sequential's own dictionary; get_submodule.
zh: 用 models.get_model 按名字取；用 setattr 换层；在 Sequential 自己的字典里 pop 和插入；get_submodule。
"""

import torchvision.models as models
from torch import nn


def build_vgg16():
    return models.get_model("vgg16")


def append_layer(vgg):
    setattr(vgg.classifier, "add_linear", nn.Linear(1000, 10))
    return vgg


def replace_head(vgg, num_classes=10):
    old = vgg.classifier._modules.pop("6")
    vgg.classifier._modules["6"] = nn.Linear(old.weight.shape[1], num_classes)
    return vgg


def freeze_features(vgg):
    vgg.features.requires_grad_(False)
    return vgg


def trainable_names(model):
    return list(dict(filter(lambda pair: pair[1].requires_grad, model.named_parameters())))


def layer_at(model, path):
    return model.get_submodule(path)
