"""
source: a guess: in and out
en: Your layer takes 10 numbers and gives 1000. Which of the two does nn.Linear want first?
zh: 你的层输入 10 个数、输出 1000 个数。nn.Linear 先要的是哪一个？
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(10, 1000))
    return vgg
