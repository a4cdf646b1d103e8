"""
source: learners.md rank 39
en: You have made every layer twice: once as an attribute of its own, once inside nn.Sequential. Only one set works;
half of your 291,156 parameters never receive a gradient. Who uses them?
zh: 每一层你都创建了两份：一份是单独的属性，一份在 nn.Sequential 里。只有一份在工作，
291,156 个参数里有一半永远得不到梯度。谁在用它们？
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
        self.conv1 = nn.Conv2d(3, 32, 5, padding=2)
        self.conv2 = nn.Conv2d(32, 32, 5, padding=2)
        self.conv3 = nn.Conv2d(32, 64, 5, padding=2)
        self.linear1 = nn.Linear(1024, 64)
        self.linear2 = nn.Linear(64, 10)

    def forward(self, x):
        return self.model(x)
