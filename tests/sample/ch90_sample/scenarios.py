"""Trusted functions beside the learner's code."""

import torch


class Noisy(torch.nn.Module):
    """Its output depends on mode and grad state by drawn constants, so that numbers tell what was done."""

    def __init__(self, weight: torch.Tensor, training: float, recording: float) -> None:
        super().__init__()
        self.weight = torch.nn.Parameter(weight.clone())
        self.constants = (training, recording)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        extra = self.constants[0] * self.training + self.constants[1] * torch.is_grad_enabled()
        return (x * self.weight) ** 2 * (1 + extra)


def noisy(learner, weight, training, recording):
    return Noisy(weight, training, recording)


def weight_of(learner, model):
    return model.weight.detach().clone()


def saved(learner, path):
    return torch.load(path, weights_only=True)
