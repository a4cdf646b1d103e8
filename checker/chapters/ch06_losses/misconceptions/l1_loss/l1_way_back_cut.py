"""
source: learners.md section 4, rank 27: a new tensor made of the number
en: The number is right, but no gradient comes back to `pred`. Somewhere the number left its tensor (item(),
detach(), numpy(), no_grad) or was packed into a new one. Print the result's grad_fn for a `pred` that requires
gradients.
zh: 数是对的，但没有梯度能回到 `pred`。数在某个地方离开了原来的张量（item()、detach()、numpy()、no_grad），
或者被装进了新的张量。用一个 requires_grad 的 `pred` 试试，打印结果的 grad_fn。
"""

import torch


def l1_loss(pred, target, reduction="mean"):
    distances = (pred - target).abs()
    return torch.tensor(distances.sum().item() if reduction == "sum" else distances.mean().item())
