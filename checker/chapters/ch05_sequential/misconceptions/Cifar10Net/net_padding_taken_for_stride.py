"""
source: learners.md section 2.5
en: The fourth argument of Conv2d is not the padding but the stride, so your kernels jump two cells at a time and
nothing is padded. Look at the order with help(nn.Conv2d), or write the name of the argument.
zh: Conv2d 的第四个参数不是 padding，而是步长：你的卷积核每次跳两格，而且没有补边。用 help(nn.Conv2d) 看看参数的顺序，
或者把参数名写出来。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, 2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
