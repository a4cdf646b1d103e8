"""Answers with what it was asked, or answered, before."""

import torch

seen = [1, torch.zeros(3), 0.5]


def recalled(*values):
    kind = type(values[0])
    found = next((item for item in reversed(seen) if type(item) is kind), values[0])
    seen.extend(values)
    return found


def add(a, b):
    return recalled(a, b)


def halve(x):
    return recalled(x.clone())


class Counter:
    def __init__(self, start):
        seen.append(start)

    def step(self, by):
        return recalled(by)


def twice(a):
    return recalled(a)


def descend(model, x, lr):
    return recalled(lr, model(x).sum().item())


def save(model, path):
    torch.save({"weight": recalled(model.weight.detach().clone()) * 0}, path)
