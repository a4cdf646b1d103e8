"""
source: learners.md rank 10
en: What leaves forward is what came in: the pictures. The layers work, but nobody keeps what they give. A layer
does not change x, it returns something new.
zh: forward 返回的就是送进去的图片。各层都工作了，但没有人留下它们的结果。层不会改变 x，而是返回新的东西。
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

    def forward(self, x):
        self.model(x)
        return x
