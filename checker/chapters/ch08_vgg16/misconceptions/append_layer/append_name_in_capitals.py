"""
source: learners.md section 3.8 (add_Linear)
en: The layer is in its place under a name that differs from the task's in a capital letter. To Python these are two
    names.
zh: 层的位置是对的，但名字和题目里的差了一个大写字母。在 Python 看来，这是两个名字。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_Linear", nn.Linear(1000, 10))
    return vgg
