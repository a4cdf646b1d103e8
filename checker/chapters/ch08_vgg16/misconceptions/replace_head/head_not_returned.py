"""
source: learners.md rank 8, nothing handed back
en: The layer is replaced. But the function ends without handing the network back: what does the caller get?
zh: 层已经换好了。但函数没有返回网络就结束了：调用的人拿到的是什么？
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(4096, num_classes)
