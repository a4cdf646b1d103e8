"""A chapter for the engine's own tests."""

import torch


def add(a: int, b: int) -> int:
    """The sum."""
    return a + b


def halve(x: torch.Tensor) -> torch.Tensor:
    """Half of x, which stays as it was."""
    return x / 2


class Counter:
    """Counts."""

    def __init__(self, start: int) -> None:
        self.count = start

    def step(self, by: int) -> int:
        self.count += by
        return self.count


def twice(a: int) -> int:
    """add(a, a)."""
    return add(a, a)


def descend(model: torch.nn.Module, x: torch.Tensor, lr: float) -> float:
    """One step of gradient descent on model(x).sum(); the loss before it."""
    model.zero_grad()
    loss = model(x).sum()
    loss.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter -= lr * parameter.grad
    return loss.item()


def save(model: torch.nn.Module, path: str) -> None:
    """Saves the state_dict."""
    torch.save(model.state_dict(), path)
