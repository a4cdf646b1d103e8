"""
source: learners.md section 3.8 (both edits on one model)
en: Both ways at once: the layer 6 now gives 10 numbers, and the new layer after it waits for 1000. This task is
    about the new layer only.
zh: 两种办法同时用了：第 6 层现在输出 10 个数，而它后面新加的层还在等 1000 个数。这一题只需要加新的层。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    vgg.classifier[6] = nn.Linear(4096, 10)
    return vgg
