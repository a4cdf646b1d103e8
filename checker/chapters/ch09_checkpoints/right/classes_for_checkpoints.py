"""
en: A class does the work, with type hints and static methods; a demonstration network stands beside it.
zh: 用类来做，有类型注解和静态方法；旁边放着一个演示用的网络。
"""

import os
import sys

import torch
from torch import Tensor, nn


class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.conv1 = nn.Conv2d(3, 64, kernel_size=3)

    def forward(self, x):
        return self.conv1(x)


class Checkpoint:
    def __init__(self, path: str):
        self.path = path

    def write(self, content) -> None:
        torch.save(obj=content, f=self.path)

    def read(self, trusted: bool):
        return torch.load(f=self.path, weights_only=not trusted)


def save_whole(model: nn.Module, path: str) -> None:
    return Checkpoint(path).write(model)


def load_whole(path: str) -> nn.Module:
    return Checkpoint(path).read(trusted=True)


def save_weights(model: nn.Module, path: str) -> None:
    return Checkpoint(path).write(model.state_dict())


def load_weights(model: nn.Module, path: str) -> nn.Module:
    weights = Checkpoint(path).read(trusted=True)
    print(model.load_state_dict(weights))
    return model


def load_untrusted(path: str) -> dict[str, Tensor]:
    return Checkpoint(path).read(trusted=False)


def load_elsewhere(path: str, module_dir: str, module_name: str) -> nn.Module:
    sys.modules.pop(module_name, None)
    sys.path = [os.path.abspath(module_dir), *sys.path]
    __import__(module_name)
    return load_whole(path)


if __name__ == "__main__":
    save_whole(Tudui(), "tudui_method1.pth")
    print(load_whole("tudui_method1.pth"))
