"""
en: As short as it gets: lambdas, tuples for statements, functools.
zh: 能多短就多短：lambda、用元组当语句、functools。
"""

import functools

import torch.nn as nn
from torchvision import models

build_vgg16 = lambda: models.vgg16()
append_layer = lambda vgg: (vgg.classifier.add_module("add_linear", nn.Linear(1000, 10)), vgg)[1]
replace_head = lambda vgg, num_classes=10: [vgg.classifier.__setitem__(6, nn.Linear(4096, num_classes)), vgg][-1]
freeze_features = lambda vgg: (vgg.features.requires_grad_(False), vgg)[-1]
trainable_names = lambda model: [n for n, p in model.named_parameters() if p.requires_grad]
layer_at = lambda model, path: functools.reduce(getattr, path.split("."), model)
