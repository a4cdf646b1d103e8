"""
source: mutant: only row 0 is used
en: Only the first sample counts. All the others could have any score without changing the result.
zh: 只算了第一个样本。其他样本的分数怎么变，结果都一样。
"""


def cross_entropy(logits, target):
    return logits[0].exp().sum().log() - logits[0, target[0]]
