"""
source: learners.md section 3, mutant: requires_grad = False
en: All the layers are right, but their parameters are frozen: requires_grad is False, and no optimizer will move
them. Freezing is for networks that have learned already.
zh: 各层都对，但参数被冻结了：requires_grad 是 False，优化器不会更新它们。冻结是给已经训练好的网络用的。
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
        for parameter in self.model.parameters():
            parameter.requires_grad = False

    def forward(self, x):
        return self.model(x)
