"""
source: learners.md rank 1
en: Your layer exists, and print(vgg) shows it, but nothing sends data through it: it hangs beside the classifier.
    Which part of VGG runs last, and runs whatever is in it?
zh: 你的层确实存在，print(vgg) 也能看到，但没有数据经过它：它挂在 classifier 的旁边。VGG 里最后执行的是哪一部分？
    哪一部分会执行自己里面的所有层？
"""


def append_layer(vgg):
    vgg.add_module("add_linear", nn.Linear(1000, 10))
    return vgg
