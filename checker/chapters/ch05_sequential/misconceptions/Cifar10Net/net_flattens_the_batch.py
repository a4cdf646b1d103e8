"""
source: learners.md rank 37
en: You flatten the whole batch into one long row, and the pictures run into each other. How many rows should there
be for a batch of N pictures, and at which side does your flattening start?
zh: 你把整批数据展平成了长长的一行，图片全连在了一起。N 张图片的一批应该有几行？你的展平是从第几维开始的？
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
            nn.Flatten(start_dim=0),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)
