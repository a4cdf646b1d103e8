"""
source: mutant: `return x` -> `return x.detach()`
en: The scores are right, but they are cut off from the layers: no gradient ever comes back, so the network could
not learn. Print output.grad_fn: what should stand there?
zh: 分数是对的，但和各层的联系被切断了：梯度传不回来，网络学不到东西。打印 output.grad_fn 看看，那里应该有什么？
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
        return self.model(x).detach()
