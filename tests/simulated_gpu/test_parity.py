"""What a small program sees on the simulated device is what it sees on a GPU; each case says how that is known."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.dev.gpu_parity import Basis, Case, cases, observe

CASES = list(cases())


def test_there_are_many() -> None:
    assert len(CASES) >= 150
    assert len({case.name for case in CASES}) == len(CASES)
    counted = Counter(case.basis for case in CASES)
    assert counted[Basis.UNCONFIRMED] < len(CASES) / 10, counted
    assert sum(bool(case.gap) for case in CASES) < len(CASES) / 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_parity(case: Case) -> None:
    observed = observe(case)
    if case.gap:
        assert not case.agrees(observed), "known as a gap, and closed: take the line out"
        return
    assert case.agrees(observed), f"\nexpected {case.expected}\nobserved {observed}"
