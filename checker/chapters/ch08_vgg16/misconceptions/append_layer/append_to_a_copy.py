"""
source: learners.md section 3.8 (another model than the one edited)
en: You edited a copy. The network that was handed to you is as it was, and whoever holds it sees nothing of your
    work.
zh: 你改的是副本。传给你的那个网络原封不动，拿着它的人看不到你做的修改。
"""

import copy


def append_layer(vgg):
    vgg = copy.deepcopy(vgg)
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    return vgg
