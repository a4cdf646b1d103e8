"""
source: learners.md section 2.8 (the name '7')
en: The layer is in its place, under the name 7. The task asks for another name: who gives names, and where can you
    say one?
zh: 层的位置是对的，但它的名字是 7。题目要的是另一个名字：名字是谁起的？在哪里可以自己写？
"""


def append_layer(vgg):
    vgg.classifier.append(nn.Linear(1000, 10))
    return vgg
