"""
source: learners.md rank 42
en: PyTorch finds no method called forward in your class. It looks for exactly this name, in the class itself: check
the spelling and the indentation.
zh: PyTorch 在你的类里找不到 forward 方法。它只认这个名字，而且要直接写在类里：检查拼写和缩进。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forword(self, x):
        return self.relu(self.pool(self.conv(x)))
