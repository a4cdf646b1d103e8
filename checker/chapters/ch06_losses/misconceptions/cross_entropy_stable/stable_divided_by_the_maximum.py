"""
source: mutant: `logits - max` -> `logits / max`
en: The scores are divided by the largest one. That changes how far apart they are, and so the loss: only adding or
subtracting leaves it alone.
zh: 分数除以了最大值。这样分数之间的差距变了，loss 也就变了：只有加减同一个数才不影响它。
"""

import torch


def cross_entropy_stable(logits, target):
    logits = logits / logits.abs().max(dim=1, keepdim=True).values
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
