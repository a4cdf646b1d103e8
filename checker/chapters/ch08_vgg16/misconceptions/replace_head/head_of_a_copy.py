"""
source: learners.md section 3.8 (another model than the one edited)
en: You edited a copy. The network that was handed to you is as it was.
zh: 你改的是副本。传给你的那个网络原封不动。
"""

import copy


def replace_head(vgg, num_classes=10):
    other = copy.deepcopy(vgg)
    other.classifier[6] = nn.Linear(4096, num_classes)
    return other
