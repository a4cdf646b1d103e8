"""
source: learners.md section 3.5
en: You make the layers in forward, so each call uses fresh random ones and forgets them afterwards. What a network
is to learn must be made once, in __init__, and kept in self. Call your network twice with the same pictures.
zh: 你在 forward 里创建各层，所以每次调用都用全新的随机层，用完就丢。网络要学习的东西必须在 __init__ 里创建一次，
保存在 self 里。用同样的图片调用两次看看。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def forward(self, x):
        model = nn.Sequential(
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
        return model(x)
