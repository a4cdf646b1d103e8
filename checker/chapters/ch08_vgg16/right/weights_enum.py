"""
en: Catches what is not there; the enum looked at and not used; children by name, one level at a time.
zh: 没有的就捕获异常；看一眼枚举但不用；按名字一层一层取子模块。
"""

from torch import nn
from torchvision.models import VGG16_Weights, vgg16


def build_vgg16(weights: "VGG16_Weights | None" = None):
    print([weight.name for weight in VGG16_Weights])
    return vgg16(weights=weights, progress=False)


def append_layer(vgg):
    classifier: nn.Sequential = vgg.get_submodule("classifier")
    classifier.add_module("add_linear", nn.Linear(classifier[-1].out_features, 10))
    return vgg


def replace_head(vgg, num_classes=10):
    for place, layer in enumerate(vgg.classifier):
        if isinstance(layer, nn.Linear) and layer.out_features == 1000:
            vgg.classifier[place] = nn.Linear(layer.in_features, num_classes)
    return vgg


def freeze_features(vgg):
    classifier = set(map(id, vgg.classifier.parameters()))
    for parameter in vgg.parameters():
        parameter.requires_grad = id(parameter) in classifier
    return vgg


def layer_at(model, path):
    names = path.split(".")
    while names:
        children = dict(model.named_children())
        try:
            model = children[names.pop(0)]
        except KeyError as error:
            raise AttributeError(f"there is no {error} on the way of {path}")
    return model
