"""
source: mutant: layers as attributes -> layers in a plain list
en: Your network computes, but it does not know its own layers: it lists no parameters at all, so an optimizer gets
nothing to train. nn.Module sees layers that are attributes, not what lies inside a Python list.
zh: 你的网络能计算，却不认识自己的层：它列不出任何参数，优化器也就没有东西可以训练。nn.Module 只认得作为属性的层，
看不见 Python 列表里的东西。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Conv2d(3, 6, 3), nn.MaxPool2d(3, ceil_mode=True), nn.ReLU()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
