"""
en: Everything, in other words: torch.optim, an in-place copy, functions that return at once.
zh: 全都换个说法：torch.optim、原地复制、马上返回的函数。
"""

import torch


def add(first, second):
    return sum((first, second))


def halve(values):
    copy = values.clone()
    copy *= 0.5
    return copy


class Counter:
    def __init__(self, begin):
        self.steps = [begin]

    def step(self, by):
        self.steps.append(by)
        return sum(self.steps)


def twice(number):
    return number << 1


def descend(net, inputs, rate):
    optimizer = torch.optim.SGD(net.parameters(), lr=rate)
    optimizer.zero_grad()
    total = net(inputs).sum()
    total.backward()
    optimizer.step()
    return float(total)


def save(net, file):
    with open(file, "wb") as opened:
        torch.save(dict(net.state_dict()), opened)
