"""What learners import: the real set where it was fetched, else the small one."""

from __future__ import annotations

from pathlib import Path

import pytest

import course_data
import data
import data.small_cifar10
from checker.course import ROOT


def test_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert course_data.where("cifar10") in (ROOT / "data" / "cifar10", ROOT / ".tutor" / "data" / "cifar10")
    monkeypatch.setattr(course_data, "_HERE", tmp_path)
    assert course_data.where("cifar10") == tmp_path / "data" / "cifar10"
    real = tmp_path / ".tutor" / "data" / "cifar10"
    real.mkdir(parents=True)
    assert course_data.where("cifar10") == real


def test_the_old_names_mean_the_same() -> None:
    assert data.where is course_data.where
    assert data.small_cifar10.accept_small_set is course_data.accept_small_set
