"""Nothing at all, not-a-number, and shapes that fit everything: what a careless comparison lets through."""

import torch


def add(a, b):
    return float("nan")


def halve(x):
    return torch.empty(0)


class Counter:
    def __init__(self, start):
        pass

    def step(self, by):
        return torch.tensor(float("nan"))


def twice(a):
    return torch.tensor([])


def descend(model, x, lr):
    model.weight.data = torch.full_like(model.weight, float("nan"))
    return float("nan")


def save(model, path):
    torch.save({"weight": torch.full((3,), float("nan"))}, path)
