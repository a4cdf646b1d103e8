"""
source: a guess: another model than the one edited
en: You froze a copy. The network that was handed to you learns as before.
zh: 你冻结的是副本。传给你的那个网络还和原来一样在学习。
"""

import copy


def freeze_features(vgg):
    frozen = copy.deepcopy(vgg)
    frozen.features.requires_grad_(False)
    return frozen
