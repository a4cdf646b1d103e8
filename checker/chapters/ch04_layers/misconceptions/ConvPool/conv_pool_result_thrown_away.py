"""
source: learners.md rank 32
en: One layer is called and its result is not kept: the picture goes on as it was before the pooling. A layer returns
a new tensor, and the old one stays the same.
zh: 有一层虽然调用了，结果却没有保存下来：图片还是池化之前的样子。层会返回新的张量，旧的张量不变。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        x = self.conv(x)
        self.pool(x)
        return self.relu(x)
