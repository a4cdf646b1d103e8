"""
source: a guess: the layer's sizes
en: Your layer has no bias. What does nn.Linear do about it when nothing is said?
zh: 你的层没有 bias。如果什么都不写，nn.Linear 会怎么处理 bias？
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(4096, num_classes, bias=False)
    return vgg
