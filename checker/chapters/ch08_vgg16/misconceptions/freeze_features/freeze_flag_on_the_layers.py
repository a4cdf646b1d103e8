"""
source: a guess: freezing
en: Your loop goes through the layers and writes requires_grad on each of them. torch looks for it on the parameters
    inside the layers only.
zh: 你的循环走过各个层，把 requires_grad 写在了层上。torch 只看层里面的参数上的 requires_grad。
"""


def freeze_features(vgg):
    for layer in vgg.features:
        layer.requires_grad = False
    return vgg
