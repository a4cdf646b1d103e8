"""
source: mutant: `clamp`
en: The scores are cut off so that exp() can take them. Then 1000 and 900 are the same to it, and the loss with
them: the true one may be 2000.
zh: 分数被截断到 exp() 承受得了的范围。于是 1000 和 900 没有区别了，loss 也跟着错了：真正的 loss 可能是 2000。
"""

import torch


def cross_entropy_stable(logits, target):
    logits = logits.clamp(-80, 80)
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
