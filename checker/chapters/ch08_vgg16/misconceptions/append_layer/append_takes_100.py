"""
source: learners.md section 3.8 (Linear(100, 10))
en: Your layer wants 100 numbers. Adding it raises nothing; sending pictures through does. How many numbers does the
    layer before it give? Count the zeros.
zh: 你的层要 100 个数。添加的时候不会报错，送图片进去时才会。上一层输出多少个数？数一数有几个零。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(100, 10))
    return vgg
