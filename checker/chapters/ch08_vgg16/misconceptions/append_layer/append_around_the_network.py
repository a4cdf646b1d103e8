"""
source: a guess: a new network around the old one
en: You built a new network around the old one. It gives ten numbers, but the network that was handed to you has no
    new layer.
zh: 你在旧网络外面又包了一个新网络。它确实输出十个数，但传给你的那个网络里没有新的层。
"""


def append_layer(vgg):
    return nn.Sequential(vgg, nn.Linear(1000, 10))
