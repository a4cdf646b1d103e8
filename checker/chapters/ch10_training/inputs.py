"""What checkers and questionnaires of chapter 10 hand in: networks, samples and loaders."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.chapters.ch10_training.arithmetic import Batch, scores, weighted
from checker.judge.api import Draw, Learner

SCORER = {"hidden.weight": (4, 6), "hidden.bias": (4,), "out.weight": (3, 4), "out.bias": (3,)}
NETWORK = {
    "1.weight": (8, 6),
    "1.bias": (8,),
    "2.weight": (8,),
    "2.bias": (8,),
    "5.weight": (3, 8),
    "5.bias": (3,),
}
BUFFERS = {"2.running_mean": (8,), "2.running_var": (8,), "2.num_batches_tracked": ()}
PICTURE = (1, 2, 3)  # C, H, W: six numbers
CLASSES = 3


class Samples:
    """Drawn samples as the loader of the worker gives them: `sizes` are those of the batches, the last may differ."""

    def __init__(self, learner: Learner, imgs: Tensor, targets: Tensor, sizes: list[int]) -> None:
        self.imgs, self.targets, self.sizes = imgs, targets, sizes
        self.batches: list[Batch] = list(zip(imgs.split(sizes), targets.split(sizes), strict=True))
        self.loader = learner.run("loader", imgs, targets, sizes[0])


def drawn_shifts(draw: Draw, *, recording: bool) -> Tensor:
    """(2, 2, classes): the rows for eval and for train mode; `recording` says if it is to matter, too."""
    rows = draw.uniform(-1.0, 1.0, 2, 2, CLASSES)
    return rows if recording else rows[:, :1].expand(2, 2, CLASSES).contiguous()


def drawn_scorer(learner: Learner, draw: Draw, shifts: Tensor, *, training: bool) -> tuple[Any, dict[str, Tensor]]:
    """A network in that mode, and its weights."""
    weights = {name: draw.uniform(-0.6, 0.6, *shape) for name, shape in SCORER.items()}
    return learner.run("scorer", weights, shifts, training), weights


def drawn_samples(learner: Learner, draw: Draw, sizes: list[int]) -> Samples:
    return Samples(learner, draw.numbers(sum(sizes), *PICTURE), draw.integers(0, CLASSES - 1, sum(sizes)), sizes)


def answered_samples(learner: Learner, draw: Draw, sizes: list[int], weights: Any, shift: Tensor) -> Samples:
    """Samples of which the network gets a part right: of the first batch some, of the last one all or nothing.

    So no wrong way to take the mean over the batches gives the right accuracy by luck.
    """
    imgs = draw.numbers(sum(sizes), *PICTURE)
    right = draw.integers(0, 1, sum(sizes)).bool()
    right[0], right[1] = draw.choice([(True, False), (False, True)])
    if len(sizes) > 1:
        right[-sizes[-1] :] = draw.choice([True, False])
    predicted = scores(weights, imgs, shift).argmax(1)
    return Samples(learner, imgs, torch.where(right, predicted, (predicted + 1) % CLASSES), sizes)


class Climb:
    """A `Climber` with its two data sets, and what each epoch must give, whatever optimizer there is."""

    def __init__(
        self, learner: Learner, draw: Draw, sizes: list[int], test_sizes: list[int], *, still: bool = False
    ) -> None:
        self.shifts = drawn_shifts(draw, recording=False)
        self.heights = torch.tensor(draw.shuffled([-0.3, 0.05, 0.4]))
        if still:  # the scores neither depend on the mode nor on the moves
            self.shifts, self.heights = self.shifts[:1].expand(2, 2, CLASSES).contiguous(), torch.zeros(CLASSES)
        self.training = draw.choice([True, False])
        self.model = learner.run("climber", self.heights, self.shifts, self.training)
        self.train = self._samples(learner, draw, sizes)
        self.test = self._samples(learner, draw, test_sizes)

    def _samples(self, learner: Learner, draw: Draw, sizes: list[int]) -> Samples:
        imgs = draw.numbers(sum(sizes), CLASSES, 1, 1)
        right = torch.arange(sum(sizes)) % 2 == 0
        right[-sizes[-1] :] = True
        best = (imgs.flatten(1) + self.shifts[0, 0]).argmax(1)
        return Samples(learner, imgs, torch.where(right, best, (best + 1) % CLASSES), sizes)

    def outputs(self, imgs: Tensor, moves: int, *, training: bool) -> Tensor:
        return imgs.flatten(1) + self.heights * moves + self.shifts[int(training), 0]

    def batch_losses(self, epoch: int) -> list[float]:
        """The losses of an epoch's training, each before its batch's update."""
        moves = epoch * len(self.train.sizes)
        return [
            F.cross_entropy(self.outputs(imgs, moves + place, training=True), targets).item()
            for place, (imgs, targets) in enumerate(self.train.batches)
        ]

    def train_losses(self, epoch: int) -> tuple[float, float]:
        """Both right values: of the losses while training, and measured anew after the epoch."""
        outputs = self.outputs(self.train.imgs, (epoch + 1) * len(self.train.sizes), training=False)
        while_training = weighted(self.batch_losses(epoch), self.train.batches)
        return while_training, F.cross_entropy(outputs, self.train.targets).item()

    def test_outputs(self, epoch: int) -> Tensor:
        return self.outputs(self.test.imgs, (epoch + 1) * len(self.train.sizes), training=False)
