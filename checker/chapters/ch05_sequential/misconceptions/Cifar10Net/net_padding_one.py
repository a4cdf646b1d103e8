"""
source: learners.md rank 36
en: With padding 1 a kernel of 5 still takes 2 cells away, so the sides go 32, 30, 15, ... Padding 1 is what a
kernel of 3 needs. Which padding keeps the side for a kernel of 5?
zh: padding 为 1 时，大小为 5 的卷积核还是会让边长少 2：32、30、15……padding 1 适合大小为 3 的卷积核。
大小为 5 的卷积核要多少才能保持边长？
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=1),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=1),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=1),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
