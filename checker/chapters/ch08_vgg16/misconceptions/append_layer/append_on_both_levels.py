"""
source: learners.md section 3.8 (wrong and then right on one model)
en: The classifier has its new layer. A second one of the same name hangs on the network itself and is never used:
    is it left over from a first try?
zh: classifier 里已经有了新的层。但网络本身上还挂着另一个同名的层，从来没有用到：是第一次尝试留下的吗？
"""


def append_layer(vgg):
    vgg.add_module("add_linear", nn.Linear(1000, 10))
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    return vgg
