"""
source: a guess: another index
en: You replaced a layer, but not the last one: there was a Dropout in its place. Print the classifier before and
    after.
zh: 你换掉了一层，但不是最后一层：那里原来是 Dropout。把 classifier 在前后各打印一次。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[5] = nn.Linear(4096, num_classes)
    return vgg
