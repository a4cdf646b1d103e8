"""
source: learners.md 3.4 (`def forward(self)`)
en: forward does not accept a picture. Calling the network with x calls forward with x: what has to stand in its
brackets besides self?
zh: forward 不接收图片。用 x 调用网络就是用 x 调用 forward：括号里除了 self 还要有什么？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self):
        return self.relu(self.pool(self.conv))
