"""
source: a guess: more layers than asked
en: Before your layer there is one more that cuts off all negative numbers. The task asks for one layer only.
zh: 在你的层前面还多了一层，把负数全都截掉了。题目只要加一层。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_relu", nn.ReLU())
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    return vgg
