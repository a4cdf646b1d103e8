"""How the checkers of chapter 6 hold answers against what is right."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from checker.chapters.ch06_losses.arithmetic import exact_cross_entropy
from checker.chapters.ch06_losses.inputs import NOT_BY_HAND
from checker.judge.api import Answer, Learner, close


def exactly(expected: Any) -> Any:
    """Equal to the last bit: what must not have moved at all."""
    return close(expected, rtol=0.0, atol=0.0)


def near(expected: Tensor, atol: float = 1e-4) -> Any:
    """Equal in float32, up to the roundings of sums of large scores."""
    return close(expected.float(), rtol=1e-4, atol=atol)


def huge(logits: Tensor, target: Tensor) -> Any:
    """At 1000 neighbouring float32 numbers are 0.00006 apart."""
    return near(exact_cross_entropy(logits, target), atol=2e-3)


def in_either_precision(answer: Answer, expected: Tensor) -> bool:
    """float32 is what the course asks: of float64 numbers the result may be either."""
    double = answer.tensor().dtype is torch.float64
    return answer == (expected if double else expected.float())


def agree(answer: Answer, expected: dict[str, Tensor]) -> bool:
    """All of it, name by name, so that the report can say which one is wrong."""
    if not isinstance(answer.value, dict):
        return answer == expected
    return all(answer[name] == value for name, value in expected.items()) and answer == expected


def is_by_hand(learner: Learner, name: str, *arguments: Tensor) -> bool:
    """Whether there is still a number where torch has lost its own function; no answer at all tells nothing."""
    answer = learner.run("result_without", NOT_BY_HAND[name], name, *arguments)
    return answer.value is None or not math.isnan(float(answer.tensor().sum()))
