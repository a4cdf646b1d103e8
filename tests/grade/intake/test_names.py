"""Row 93: whatever an id is, what stands in paths, cells and commands is a safe one, and no two become one."""

from __future__ import annotations

import re

import pytest

from checker.grade.intake.names import safe_id, who

ODD = ["", " ", "..", "../x", "/etc", "CON", "nul.txt", "a" * 300]
ODD += ["x\x1b[31m", "a b\nc", "=1+1", "\u202eabc", "\ud800", "😀", "@SUM(1)", "+1", "-x"]
PLAIN = ["s001", "2023010101", "李明", "ann@example.org", "ann.lee", "a-b", "1234567"]


@pytest.mark.parametrize("given", ODD)
def test_an_odd_id_becomes_a_safe_one(given: str) -> None:
    found = safe_id(given)
    assert re.fullmatch(r"[\w.@+-]{1,80}", found) and found[0] not in ".-+@"
    assert found.lower().partition(".")[0] not in ("con", "nul")


@pytest.mark.parametrize("given", PLAIN)
def test_a_plain_id_stays(given: str) -> None:
    assert safe_id(given) == given


def test_no_two_become_one() -> None:
    assert len({safe_id(given) for given in [*ODD, *PLAIN]}) == len({*ODD, *PLAIN})


@pytest.mark.parametrize("name", ["_" * 1_000, "a_" * 500, "1" * 999 + "_", " " * 1_000])
def test_a_name_made_to_be_slow_is_not(name: str) -> None:
    """1,000 characters are the most that an archive's path may have."""
    assert who(name, file=True).name is not None
