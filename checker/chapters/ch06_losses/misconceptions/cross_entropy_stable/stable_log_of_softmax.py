"""
source: mutant: `-log(softmax)`
en: softmax does not overflow, but a class that is far behind gets the probability 0, and log(0) is minus infinity.
The true loss is an ordinary number: do not let it become 0 on the way.
zh: softmax 本身不会溢出，但落后太多的类别，概率会变成 0，而 log(0) 是负无穷。真正的 loss 是个普通的数：
不要让它在半路上变成 0。
"""

import torch


def cross_entropy_stable(logits, target):
    probabilities = torch.softmax(logits, dim=1)
    return -probabilities[torch.arange(len(target)), target].log().mean()
