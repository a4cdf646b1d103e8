"""
en: Sorts each row, masks the right class, and adds the losses of the classes apart; names of another tongue.
zh: 每行排序，遮住正确的类别，再把各类别的损失分开相加；名字用另一种语言。
"""

import torch


def l1_loss(pred, target, reduction="mean"):
    误差 = torch.relu(pred - target) + torch.relu(target - pred)
    return 误差.sum() / (误差.numel() if reduction == "mean" else 1)


def mse_loss(pred, target, reduction="mean"):
    误差 = torch.stack([pred, -target]).sum(dim=0)
    return (误差**2).sum() / (误差.numel() if reduction == "mean" else 1)


def cross_entropy(logits, target):
    n, c = logits.size()
    mask = torch.zeros(n, c, dtype=logits.dtype)
    mask[torch.arange(n), target] = 1
    p = logits.exp() / logits.exp().sum(1, keepdim=True)
    return -(mask * p.log()).sum() / n


def cross_entropy_stable(logits, target):
    ordered, _ = logits.sort(dim=1, descending=True)
    behind = 1 + (ordered[:, 1:] - ordered[:, :1]).exp().sum(dim=1)
    return (ordered[:, 0] + behind.log() - logits.take_along_dim(target[:, None], dim=1)[:, 0]).mean()


def gradients(model, loss_fn, x, target):
    model.zero_grad(set_to_none=False)
    model.requires_grad_(True)
    loss = loss_fn(model(x), target)
    loss.backward()
    return {name: torch.clone(model.get_parameter(name).grad) for name, _ in model.named_parameters()}
