"""
source: learners.md rank 15
en: Nothing in the network has changed. A line with == asks a question and forgets the answer, and a new layer with
    a name of its own is not in the network yet. Which line puts something into the network?
zh: 网络里什么都没有变。带 == 的一行只是问了一个问题，答案也没人要；一个新的层如果只是有了自己的名字，也还不在网络
    里。哪一行把东西放进了网络？
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] == nn.Linear(4096, num_classes)
    return vgg
