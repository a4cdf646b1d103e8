"""
source: mutant: `target` -> `logits.argmax(dim=1)`
en: The class with the highest score is taken for the right one. A network would always agree with itself: who says
which class is right?
zh: 把分数最高的类别当成了正确类别。这样网络永远认为自己是对的：正确的类别是谁说了算？
"""


def cross_entropy(logits, target):
    chosen = logits.max(dim=1).values
    return (logits.exp().sum(dim=1).log() - chosen).mean()
