"""
source: learners.md section 2.5
en: Your third convolution gives 32 channels. Look at the drawing once more: how many channels go into Flatten, and
where does the 1024 come from?
zh: 你的第三个卷积层输出 32 个通道。再看看图：进入展平的有多少个通道？1024 是怎么来的？
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
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(512, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
