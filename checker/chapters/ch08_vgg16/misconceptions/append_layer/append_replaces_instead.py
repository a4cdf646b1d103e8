"""
source: a guess: the two ways mixed up
en: You changed the layer that was there. In this task it stays, and one more comes after it.
zh: 你改掉了原有的那一层。这一题里它要保留，在它后面再加一层。
"""


def append_layer(vgg):
    vgg.classifier[6] = nn.Linear(4096, 10)
    return vgg
