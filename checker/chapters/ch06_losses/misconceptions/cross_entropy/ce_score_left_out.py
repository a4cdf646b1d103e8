"""
source: mutant: `- chosen` left out
en: The score of the right class is missing: the result does not depend on the targets at all. Change a target, and
look.
zh: 没有减去正确类别的分数：结果完全不受 target 影响。换一个 target 看看。
"""


def cross_entropy(logits, target):
    return logits.exp().sum(dim=1).log().mean()
