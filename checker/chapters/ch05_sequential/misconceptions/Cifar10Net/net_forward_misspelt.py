"""
source: learners.md rank 42
en: PyTorch finds no method called forward in your class. It looks for exactly this name, directly in the class:
check the spelling and the indentation.
zh: PyTorch 在你的类里找不到 forward 方法。它只认这个名字，而且要直接写在类里：检查拼写和缩进。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forword(self, x):
        return self.model(x)
