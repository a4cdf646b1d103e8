"""
source: a guess: nn.Linear without brackets
en: You put nn.Linear itself there, the plan for layers. What belongs there is one layer, made to measure.
zh: 你放进去的是 nn.Linear 本身，也就是层的图纸。应该放的是按尺寸建好的一个层。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear
    return vgg
