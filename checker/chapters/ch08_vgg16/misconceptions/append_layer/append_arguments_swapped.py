"""
source: learners.md section 3.8 (add_module's arguments)
en: add_module got a layer where it wants a name. Which comes first?
zh: add_module 在要名字的地方拿到了一个层。哪个参数在前面？
"""


def append_layer(vgg):
    vgg.classifier.add_module(nn.Linear(1000, 10), "add_linear")
    return vgg
