"""
source: learners.md section 2.5
en: Every number your network gives is right. It holds its nine layers as separate attributes, though (or in a
ModuleList), and this chapter is about nn.Sequential: one object that holds a row of layers and runs them in order.
Then forward gets much shorter, too.
zh: 你的网络给出的每个数都是对的。只是九个层是一个个单独的属性（或者放在 ModuleList 里），
而这一章练习的是 nn.Sequential：一个对象装下一排层，并按顺序执行。用了它，forward 也会短得多。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 32, 5, padding=2)
        self.pool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(32, 32, 5, padding=2)
        self.pool2 = nn.MaxPool2d(2)
        self.conv3 = nn.Conv2d(32, 64, 5, padding=2)
        self.pool3 = nn.MaxPool2d(2)
        self.flatten = nn.Flatten()
        self.linear1 = nn.Linear(1024, 64)
        self.linear2 = nn.Linear(64, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = self.pool1(x)
        x = self.conv2(x)
        x = self.pool2(x)
        x = self.conv3(x)
        x = self.pool3(x)
        x = self.flatten(x)
        x = self.linear1(x)
        x = self.linear2(x)
        return x
