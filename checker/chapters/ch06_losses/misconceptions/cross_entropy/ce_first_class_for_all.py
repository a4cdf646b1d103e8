"""
source: mutant: `target` -> `target[0]`
en: Every row is asked for the class of the first sample. With one sample that is right; which class belongs to row
1?
zh: 每一行用的都是第一个样本的类别。只有一个样本时没错；第 1 行应该用哪个类别？
"""


def cross_entropy(logits, target):
    chosen = logits[:, target[0]]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
