"""
en: Derived from torchvision's class; the new layer takes the old one's place inside the old object.
zh: 继承 torchvision 的类；新的层在旧的对象里占了旧层的位置。
"""

from torch import nn
from torchvision.models.vgg import VGG, cfgs, make_layers


class MyVGG(VGG):
    def __init__(self, **options):
        super().__init__(make_layers(cfgs["D"], batch_norm=False), **options)


def build_vgg16():
    return MyVGG(init_weights=False, dropout=0.5)


def append_layer(vgg):
    vgg.classifier.__setattr__("add_linear", nn.Linear(1000, 10))
    return vgg


def replace_head(vgg, num_classes=10):
    layer = vgg.classifier[6]
    layer.__init__(layer.in_features, num_classes)
    return vgg


def freeze_features(vgg):
    def freeze(module):
        for parameter in module.parameters(recurse=False):
            parameter.requires_grad = False

    vgg.features.apply(freeze)
    return vgg
