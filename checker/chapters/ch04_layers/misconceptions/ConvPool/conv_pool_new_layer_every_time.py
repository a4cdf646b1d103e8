"""
source: mutant: `self.conv` made in `__init__` -> made in `forward`
en: Your convolution is made again, with new random weights, each time forward runs. Nothing can be learned that way:
where do layers have to be made to be kept?
zh: 每次运行 forward 都会新建一个卷积层，权重也重新随机。这样什么也学不到：要想保留下来，层应该在哪里创建？
"""

from torch import nn


class ConvPool(nn.Module):
    def forward(self, x):
        conv = nn.Conv2d(3, 6, 3)
        pool = nn.MaxPool2d(3, ceil_mode=True)
        return nn.ReLU()(pool(conv(x)))
