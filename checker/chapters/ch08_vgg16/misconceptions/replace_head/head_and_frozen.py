"""
source: a guess: something else changed
en: The new layer is right. But the rest of the network was frozen on the way: that is the next task, and not asked
    for here.
zh: 新的一层是对的。但网络的其余部分被顺手冻结了：那是下一题的事，这里没有要求。
"""


def replace_head(vgg, num_classes=10):
    vgg.requires_grad_(False)
    vgg.classifier[6] = nn.Linear(4096, num_classes)
    return vgg
