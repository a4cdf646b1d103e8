"""
source: a guess: the levels of the network
en: You return a part of the network. The rest of it, which makes scores of the features, is missing.
zh: 你返回的只是网络的一部分。把特征变成分数的那些部分不见了。
"""


def build_vgg16():
    return torchvision.models.vgg16(weights=None).features
