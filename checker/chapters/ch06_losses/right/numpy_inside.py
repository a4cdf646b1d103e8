"""
en: NumPy works out the numbers, and a function of autograd of its own hands the gradient back.
zh: 数由 NumPy 算出，再用自己写的 autograd 函数把梯度传回去。
"""

import numpy as np
import torch


class Numbers(torch.autograd.Function):
    """The loss and its slope, both from NumPy."""

    @staticmethod
    def forward(ctx, x, work_out):
        loss, slope = work_out(x.detach().numpy())
        ctx.save_for_backward(torch.as_tensor(slope, dtype=x.dtype))
        return torch.as_tensor(loss, dtype=x.dtype)

    @staticmethod
    def backward(ctx, grad):
        (slope,) = ctx.saved_tensors
        return grad * slope, None


def l1_loss(pred, target, reduction="mean"):
    def work_out(x):
        d = x - target.numpy()
        n = d.size if reduction == "mean" else 1
        return np.abs(d).sum() / n, np.sign(d) / n

    return Numbers.apply(pred, work_out)


def mse_loss(pred, target, reduction="mean"):
    def work_out(x):
        d = x - target.numpy()
        n = d.size if reduction == "mean" else 1
        return (d**2).sum() / n, 2 * d / n

    return Numbers.apply(pred, work_out)


def dog_example():
    x = np.array([0.1, 0.2, 0.4, 0.3])
    return float(np.log(np.exp(x).sum()) - x[2])


def cross_entropy_stable(logits, target):
    def work_out(x):
        rows, classes = np.arange(len(x)), target.numpy()
        x = x - x.max(axis=1, keepdims=True)
        sums = np.exp(x).sum(axis=1, keepdims=True)
        slope = np.exp(x) / sums
        slope[rows, classes] -= 1
        return (np.log(sums[:, 0]) - x[rows, classes]).mean(), slope / len(x)

    return Numbers.apply(logits, work_out)


def cross_entropy(logits, target):
    return cross_entropy_stable(logits, target)
