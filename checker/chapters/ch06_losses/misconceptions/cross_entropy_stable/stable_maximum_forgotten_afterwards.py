"""
source: mutant: the maximum not added back
en: The maximum is taken away inside of the exp(), but the score of the right class is still the old one. Shift both
parts, or add the maximum again outside of the log.
zh: exp() 里面减去了最大值，可正确类别的分数还是原来的。要么两部分都减，要么在对数外面把最大值加回来。
"""

import torch


def cross_entropy_stable(logits, target):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    chosen = logits[torch.arange(len(target)), target]
    return (shifted.exp().sum(dim=1).log() - chosen).mean()
