"""What a course has by then: small pictures in ten classes as CIFAR10 has them, and its network, made small."""

import torch
from torch import nn
from torch.utils.data import TensorDataset


def pictures(count: int = 32, seed: int = 0) -> TensorDataset:
    """Pairs of a picture, (3, 32, 32), and its class."""
    generator = torch.Generator().manual_seed(seed)
    targets = torch.randint(0, 10, (count,), generator=generator)
    images = torch.rand(count, 3, 32, 32, generator=generator) * 0.5 + targets.view(-1, 1, 1, 1) * 0.05
    return TensorDataset(images, targets)


class Tudui(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 8, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 8, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(16 * 4 * 4, 32),
            nn.Linear(32, 10),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.model(x)
