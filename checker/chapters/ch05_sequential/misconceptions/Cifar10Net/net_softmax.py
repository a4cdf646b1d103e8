"""
source: learners.md rank 14
en: Your scores are probabilities: every row adds up to 1. You probably expect that a classifier has to end that
way. But the loss of chapter 6 contains this step already, and doing it twice squeezes the gradients. Add up a row
of your output.
zh: 你的分数变成了概率：每一行加起来都是 1。你大概以为分类网络都要这样结尾。但第 6 章的损失函数里已经包含这一步，
做两次会把梯度压得很小。把输出的一行加起来看看。
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
            nn.Softmax(dim=1),
        )

    def forward(self, x):
        return self.model(x)
