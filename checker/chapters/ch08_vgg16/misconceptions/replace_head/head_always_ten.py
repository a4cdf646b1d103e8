"""
source: learners.md rank 20, an argument overwritten by a constant
en: Right for ten classes only. What happens to the argument when someone asks for another number?
zh: 只有十类的时候是对的。如果有人要别的类数，那个参数起作用了吗？
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(4096, 10)
    return vgg
