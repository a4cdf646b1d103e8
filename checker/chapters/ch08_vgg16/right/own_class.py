"""
en: A VGG class of one's own, written from the listing of the notes: same parts, same names, its own forward.
zh: 照着笔记打印的结构自己写一个 VGG 类：同样的部件、同样的名字、自己的 forward。
"""

import torch
from torch import nn


class Vgg(nn.Module):
    def __init__(self, num_classes=1000):
        super().__init__()
        layers, before = [], 3
        for width in [64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0]:
            if width:
                layers += [nn.Conv2d(before, width, 3, padding=1), nn.ReLU(inplace=True)]
                before = width
            else:
                layers.append(nn.MaxPool2d(2, 2))
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(512 * 7 * 7, 4096),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(4096, 4096),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(4096, num_classes),
        )

    def forward(self, imgs):
        x = self.avgpool(self.features(imgs))  # (N, 3, H, W) -> (N, 512, 7, 7)
        return self.classifier(torch.flatten(x, start_dim=1))  # (N, 512, 7, 7) -> (N, 1000)


def build_vgg16():
    return Vgg()


def layer_at(model, path):
    if path not in {name for name, _ in model.named_modules()}:
        raise AttributeError(f"{path} is not a layer")
    return eval("model" + "".join(f".get_submodule({name!r})" for name in path.split(".")))
