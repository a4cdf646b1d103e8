"""
source: learners.md rank 4
en: Your network works for batches of 64 and for nothing else: the 64 is written into it. The last batch of a data
set is smaller. The batch itself knows how many pictures it has.
zh: 你的网络只能处理 64 张图片的一批：64 被写死了。数据集的最后一批往往比较小。一批有多少张图片，数据自己知道。
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
        )
        self.classifier = nn.Sequential(
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        x = self.model(x).reshape(64, 1024)
        return self.classifier(x)
