"""
source: a guess: the layer's sizes
en: Your layer has no bias. What does nn.Linear do about it when nothing is said?
zh: 你的层没有 bias。如果什么都不写，nn.Linear 会怎么处理 bias？
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10, bias=False))
    return vgg
