"""
source: learners.md rank 36
en: Your convolutions have no padding, so each one makes the picture 4 cells smaller. Write down the side after each
layer: 32, 28, 14, ... Where does it stop being what the drawing says?
zh: 你的卷积层没有 padding，每次卷积边长都会少 4。把每一层之后的边长写下来：32、28、14……从哪里开始和图上不一样？
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
