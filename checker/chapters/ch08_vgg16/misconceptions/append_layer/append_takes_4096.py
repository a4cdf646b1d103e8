"""
source: learners.md rank 24
en: Your layer wants 4096 numbers, as the last layer of VGG16 does. But it comes after that layer: how many numbers
    arrive there?
zh: 你的层要 4096 个数，这是 VGG16 最后一层的输入个数。可是新的层在它后面：到那里的是多少个数？
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(4096, 10))
    return vgg
