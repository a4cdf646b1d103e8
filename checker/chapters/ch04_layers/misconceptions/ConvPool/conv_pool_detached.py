"""
source: mutant: `return x` -> `return x.detach()`
en: The numbers are right, but no gradient comes back to the convolution's weight, so it could never be trained.
Something in forward cuts the connection.
zh: 数值是对的，但梯度传不回卷积层的权重，它永远无法训练。forward 里有什么东西切断了联系。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x))).detach()
