"""
source: mutant: `logits - max` -> `logits -= max`
en: The numbers are right, but the scores that were handed in are overwritten: -= writes into the tensor itself. If
it requires gradients, PyTorch even forbids that.
zh: 数是对的，可是传进来的分数被改写了：-= 直接写进了那个张量。如果它需要梯度，PyTorch 干脆不允许这样做。
"""

import torch


def cross_entropy_stable(logits, target):
    logits -= logits.max(dim=1, keepdim=True).values
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
