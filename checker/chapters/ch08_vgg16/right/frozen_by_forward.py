"""
en: Freezes by running the features without gradients, too; builds by a helper; deletes before it replaces.
zh: 冻结时连 features 也放在不求梯度的环境里跑；用辅助函数来建；先删再换。
"""

import torch
import torchvision
from torch import nn


def _network(name, **options):
    return vars(torchvision.models)[name](**options)


def build_vgg16():
    network = _network("vgg16", weights=False)
    assert sum(p.numel() for p in network.parameters()) == 138_357_544
    return network.train()


def replace_head(vgg, num_classes=10):
    del vgg.classifier[6]
    vgg.classifier.append(nn.Linear(4096, num_classes))
    return vgg


def freeze_features(vgg):
    with torch.no_grad():
        for p in list(vgg.parameters())[: len(list(vgg.features.parameters()))]:
            p.requires_grad = False
    vgg.features.register_forward_hook(lambda module, taken, given: given.detach())
    return vgg


def trainable_names(model, wanted=True):
    names, flags = zip(*[(n, p.requires_grad) for n, p in model.named_parameters()])
    return [n for n, f in zip(names, flags) if f is wanted]


def layer_at(model, path):
    for name in path.split("."):
        if name.isdigit() and isinstance(model, nn.Sequential):
            if int(name) >= len(model):
                raise AttributeError(f"only {len(model)} layers")
            model = model[int(name)]
        else:
            model = getattr(model, name)
    return model
