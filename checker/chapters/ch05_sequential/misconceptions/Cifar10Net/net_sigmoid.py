"""
source: learners.md rank 14
en: Your scores all lie between 0 and 1: something squeezes them at the end. Scores may be any number, and the loss
of chapter 6 expects them raw. What is the last thing in the drawing?
zh: 你的分数全都在 0 和 1 之间：最后有什么东西把它们压扁了。分数可以是任意的数，第 6 章的损失函数要的是原始分数。
图上最后一层是什么？
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
            nn.Sigmoid(),
        )

    def forward(self, x):
        return self.model(x)
