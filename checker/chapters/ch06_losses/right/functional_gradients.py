"""
en: torch.func: the network as a function of its weights; the losses by norms and differences.
zh: torch.func：把网络看成权重的函数；损失用范数和差来写。
"""

import torch
from torch.func import functional_call, grad


def l1_loss(pred, target, reduction="mean"):
    total = torch.linalg.vector_norm(pred - target, ord=1)
    return total if reduction == "sum" else total / pred.numel()


def mse_loss(pred, target, reduction="mean"):
    total = torch.sum(pred * pred - 2 * pred * target + target * target)
    return total if reduction == "sum" else total / pred.numel()


def gradients(model, loss_fn, x, target):
    weights = {name: p.detach() for name, p in model.named_parameters()}
    return grad(lambda now: loss_fn(functional_call(model, now, (x,)), target))(weights)


def cross_entropy(logits, target):
    shifted = logits - logits[torch.arange(logits.shape[0]), target].unsqueeze(1)
    return shifted.exp().sum(1).log().mean()


def cross_entropy_stable(logits, target):
    return torch.logsumexp(logits - logits.gather(1, target.unsqueeze(1)), dim=1).mean()
