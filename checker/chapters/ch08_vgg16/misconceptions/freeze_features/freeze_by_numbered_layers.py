"""
source: a guess: freezing
en: Of the classifier you switch on the layers that VGG16 has by itself. A layer that was appended stays frozen.
zh: 你只打开了 VGG16 的 classifier 里原有的层。后来加进去的层还是冻结的。
"""


def freeze_features(vgg):
    vgg.requires_grad_(False)
    for place in (0, 3, 6):
        vgg.classifier[place].requires_grad_(True)
    return vgg
