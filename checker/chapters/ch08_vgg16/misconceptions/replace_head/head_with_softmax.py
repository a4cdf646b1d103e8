"""
source: learners.md rank 14
en: Behind the new layer you put a Softmax. Only a linear layer is asked for, and the loss function of chapter 6
    makes its softmax itself.
zh: 你在新的层后面放了 Softmax。题目只要一个全连接层，而且第 6 章的损失函数自己会做 softmax。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Sequential(nn.Linear(4096, num_classes), nn.Softmax(dim=1))
    return vgg
