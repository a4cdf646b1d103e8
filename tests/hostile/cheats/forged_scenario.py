"""The trusted functions beside the learner's code give back what was put in."""

import sys

import torch

scenarios = sys.modules["scenarios"]


class Model(torch.nn.Module):
    def __init__(self, weight, *constants):
        super().__init__()
        self.weight = torch.nn.Parameter(weight)

    def forward(self, x):
        return x * self.weight


def noisy(learner, weight, training, recording):
    return Model(weight, training, recording)


def weight_of(learner, model):
    return model.weight.detach() - 0.1


scenarios.noisy, scenarios.weight_of, scenarios.Noisy = noisy, weight_of, Model


def descend(model, x, lr):
    return model(x).sum().item()
