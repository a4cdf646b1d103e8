"""
source: learners.md section 4, rank 27: a new tensor made of the number
en: The number is right, but no gradient comes back to `logits`. Somewhere the number left its tensor (item(),
detach(), numpy(), no_grad) or was packed into a new one. Print the result's grad_fn for logits that require
gradients.
zh: 数是对的，但没有梯度能回到 `logits`。数在某个地方离开了原来的张量（item()、detach()、numpy()、no_grad），
或者被装进了新的张量。用 requires_grad 的 logits 试试，打印结果的 grad_fn。
"""

import torch


def cross_entropy(logits, target):
    with torch.no_grad():
        chosen = logits[torch.arange(len(target)), target]
        return (logits.exp().sum(dim=1).log() - chosen).mean()
