"""
source: a guess: another model than the one edited
en: You made a whole new network with the right number of outputs. The one that was handed to you, with all that it
    may have learned, is as it was.
zh: 你新建了一整个输出个数正确的网络。传给你的那个网络，连同它可能学到的一切，原封不动。
"""


def replace_head(vgg, num_classes=10):
    return torchvision.models.vgg16(weights=None, num_classes=num_classes)
