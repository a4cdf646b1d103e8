"""
source: learners.md rank 8, nothing handed back
en: The layer is added, but you hand back what add_module gives, and add_module gives nothing. Or is there no return
    at all?
zh: 层加上了，但你返回的是 add_module 的结果，而它没有结果。或者根本没有写 return？
"""


def append_layer(vgg):
    return vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
