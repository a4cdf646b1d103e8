"""
source: mutant: `one_hot(target, C)` -> `one_hot(target)`
en: one_hot() guesses the number of classes from the largest class number it sees. When the last class does not
occur in this batch, it makes too few columns. Who knows how many classes there are?
zh: one_hot() 按它看到的最大类别编号来猜有几类。如果这一批里没有最后一类，列数就不够了。究竟有几个类别，看什么才知道？
"""

from torch.nn import functional as F


def cross_entropy(logits, target):
    chosen = (logits * F.one_hot(target)).sum(dim=1)
    return (logits.exp().sum(dim=1).log() - chosen).mean()
