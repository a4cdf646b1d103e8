"""
source: learners.md section 2.5
en: Nine layers as drawn, and a Dropout between the Linear layers: in train mode it throws half of the numbers away,
and the same pictures get other scores each time. A good idea in many networks; this one is built exactly as drawn.
zh: 九层都和图上一样，只是两个全连接层之间多了 Dropout：训练模式下它会丢掉一半的数，同样的图片每次分数都不同。
在很多网络里这是好主意；不过这里要完全照图搭建。
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
            nn.Dropout(),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
