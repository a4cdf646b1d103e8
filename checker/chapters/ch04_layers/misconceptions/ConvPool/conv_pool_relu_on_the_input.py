"""
source: mutant: ReLU after the layers -> ReLU before them
en: The three layers are there, but ReLU works on the picture before the convolution. What can be negative then?
zh: 三层都在，但 ReLU 作用在卷积之前的图片上。这样一来，哪里还会出现负数？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.pool(self.conv(self.relu(x)))
