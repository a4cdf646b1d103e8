"""
source: mutant: `logits[arange, target]` -> `logits[target]`
en: logits[target] takes rows, not columns: the first index is the sample. The class number stands at the second
place.
zh: logits[target] 取的是行，不是列：第一个下标是样本，类别编号应该放在第二个位置。
"""


def cross_entropy(logits, target):
    chosen = logits[target]
    return (logits.exp().sum(dim=1, keepdim=True).log() - chosen).mean()
