"""
source: learners.md section 3.8 (nn.Linear without brackets)
en: You hand over nn.Linear itself, the plan for layers. What has to be added is one layer, made to measure.
zh: 你传进去的是 nn.Linear 本身，也就是层的图纸。要添加的是按尺寸建好的一个层。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear)
    return vgg
