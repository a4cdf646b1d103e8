"""
source: a guess: in and out
en: Your layer takes num_classes numbers and gives 4096. Which of the two does nn.Linear want first?
zh: 你的层输入 num_classes 个数、输出 4096 个数。nn.Linear 先要的是哪一个？
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(num_classes, 4096)
    return vgg
