"""
source: learners.md rank 40
en: forward asks for a layer by a name that __init__ never gave. Compare the names in the two methods letter by
letter.
zh: forward 里用的层的名字，在 __init__ 里从来没有定义过。把两个方法里的名字逐个字母对一对。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu1(self.pool(self.conv(x)))
