"""
en: Loops over plain tensors of no dimension, added up in place, as somebody new to tensors writes it.
zh: 在零维张量上循环，原地累加，像刚接触张量的人那样写。
"""

import math

import torch


def l1_loss(pred, target, reduction="mean"):
    total = torch.tensor(0.0)
    count = 0
    for p, t in zip(pred.flatten(), target.flatten()):
        if p > t:
            total += p - t
        else:
            total += t - p
        count += 1
    if reduction == "mean":
        total = total / count
    return total


def mse_loss(pred, target, reduction="mean"):
    total = torch.zeros(())
    for p, t in zip(pred.reshape(-1), target.reshape(-1)):
        total = total + (p - t) * (p - t)
    return total / pred.nelement() if reduction != "sum" else total


def dog_example():
    output = [0.1, 0.2, 0.4, 0.3]
    total = 0
    for number in output:
        total += math.e**number
    return -output[2] + math.log(total)


def cross_entropy(logits, target):
    losses = []
    for x, number in zip(logits, target.tolist()):
        total = 0.0
        for score in x:
            total = total + torch.exp(score)
        losses.append(-x[number] + torch.log(total))
    return sum(losses) / len(losses)


def gradients(model, loss_fn, x, target):
    for p in model.parameters():
        if p.grad is not None:
            p.grad.zero_()
    loss = loss_fn(model(x), target)
    loss.backward()
    result = dict()
    names = [n for n, _ in model.named_parameters()]
    for i, p in enumerate(model.parameters()):
        result[names[i]] = p.grad * 1
    return result


def cross_entropy_stable(logits, target):
    losses = []
    for x, number in zip(logits, target):
        largest = max(x)
        total = sum(torch.exp(score - largest) for score in x)
        losses.append(largest + torch.log(total) - x[number])
    return torch.stack(losses).mean()
