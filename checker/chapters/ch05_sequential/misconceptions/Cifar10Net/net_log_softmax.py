"""
source: learners.md section 3.5
en: Your scores are logarithms of probabilities: none of them is above 0. The loss of chapter 6 takes this step
itself. What is the last thing in the drawing?
zh: 你的分数变成了概率的对数：没有一个大于 0。第 6 章的损失函数会自己做这一步。图上最后一层是什么？
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
            nn.LogSoftmax(dim=1),
        )

    def forward(self, x):
        return self.model(x)
