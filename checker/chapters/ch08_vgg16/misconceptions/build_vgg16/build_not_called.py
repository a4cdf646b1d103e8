"""
source: learners.md rank 60, a function handed on instead of called
en: You hand over the function that could make a network. Nobody has called it yet: print what you return.
zh: 你返回的是那个能建网络的函数，还没有人调用它。把返回的东西打印出来看看。
"""


def build_vgg16():
    return torchvision.models.vgg16
