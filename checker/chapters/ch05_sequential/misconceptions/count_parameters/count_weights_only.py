"""
source: mutant: names that end in weight
en: You count the weights and leave out everything else: a bias is learned, too, and a network may have parameters
of its own. Which names does named_parameters() list?
zh: 你只数了 weight，别的都漏了：bias 也是要学习的，网络还可能有自己的参数。看看 named_parameters() 列出了哪些名字。
"""


def count_parameters(model):
    return sum(p.numel() for n, p in model.named_parameters() if n.endswith("weight") and p.requires_grad)
