"""
source: learners.md section 2.5
en: Your kernels have a side of 3, as in many networks. The sizes come out right, so nothing complains, but the
drawing says 5, and the number of parameters shows the difference.
zh: 你的卷积核大小是 3，很多网络都这样。尺寸全都对得上，所以没有报错；但图上是 5，参数个数就不一样了。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 3, padding=1),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 3, padding=1),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 3, padding=1),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
