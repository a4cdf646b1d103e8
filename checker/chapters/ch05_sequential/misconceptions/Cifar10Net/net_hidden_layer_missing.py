"""
source: learners.md rank 38
en: The output fits, but one stage of the drawing is missing: between the 1024 numbers and the 10 scores there is
another layer. 89,578 parameters in place of 145,578 show it.
zh: 输出形状没错，但图里少了一级：在 1024 个数和 10 个分数之间还有一层。参数是 89,578 个而不是 145,578 个，
说明了这一点。
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
            nn.Linear(1024, 10),
        )

    def forward(self, x):
        return self.model(x)
