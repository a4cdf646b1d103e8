"""Whole screens, compared as strings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.course.verdicts import Finding, Outcome
from tests.cli.world import (
    ABSOLUTE,
    HERE,
    LAYERS,
    RAISED,
    SYNTAX,
    FakeEngine,
    check,
    ended,
    not_started,
    several,
    tutor,
)
from tests.golden import agree

GOLDEN = HERE / "golden"
NAMES = [task.name for task in LAYERS.tasks]

SCREENS: Mapping[str, FakeEngine] = {
    "wrong": several(
        ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative",), printed="x\n1\n2\n3\n4"),
        not_started("conv2d_by_hand"),
    ),
    "tie": several(ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative", "swaps_sign"))),
    "raised": several(
        ended("flatten_images", Outcome.RAISED, RAISED),
        ended("relu", Outcome.TIMED_OUT, Finding("timed_out", {"seconds": "10"}, call="relu(torch.zeros(4))")),
        not_started("conv2d_by_hand"),
    ),
    "syntax": several(*(ended(name, Outcome.NOT_LOADABLE, SYNTAX) for name in NAMES)),
    "untouched": several(*map(not_started, NAMES)),
    "on_the_way": several(not_started("relu"), not_started("conv2d_by_hand")),
    "core_done": several(not_started("conv2d_by_hand")),
    "all_passed": several(),
    "not_checked": several(
        *(ended(name, Outcome.NOT_CHECKED, Finding("not_checked", {"reason": "x"})) for name in NAMES)
    ),
    "computer_error": several(
        ended("relu", Outcome.COMPUTER_ERROR, Finding("computer_no_room", {"folder": "/tmp"})),
        ended("relu_", Outcome.COMPUTER_ERROR, Finding("computer_no_room", {"folder": "/tmp"})),
    ),
    "kit_error": several(ended("relu", Outcome.KIT_ERROR, Finding("kit_error", {"type": "KeyError", "text": "'w'"}))),
}


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, language: str, width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = check(tmp_path, SCREENS[name], "--lang", language, width=width)
    assert not result.err
    agree(GOLDEN / f"{name}.{language}.{width}.txt", result.out)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["wrong", "raised", "syntax", "all_passed"])
def test_plain_screen(name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = check(tmp_path, SCREENS[name], "--lang", language, "--plain", width=40)
    assert language == "zh" or result.out.isascii()
    agree(GOLDEN / f"{name}.{language}.plain.txt", result.out)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["wrong", "all_passed"])
def test_screen_of_all(name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = tutor(tmp_path, "check", "--seed", "1", "--lang", language, engine=SCREENS[name])
    agree(GOLDEN / f"all.{name}.{language}.txt", result.out)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_other_screens(language: str, tmp_path: Path) -> None:
    commands = ([], ["--help"], ["check", "--help"], ["hint", "4", "conv2d_output_size", "--all"], ["lesson", "4"])
    pages = [tutor(tmp_path, *command, "--lang", language).out for command in commands]
    pages.append(tutor(tmp_path, "check", "--help", "--lang", language, width=40).out)
    agree(GOLDEN / f"others.{language}.txt", ("\n" + "=" * 80 + "\n").join(pages))


def test_no_golden_is_stale(tmp_path: Path) -> None:
    wanted = {f"{name}.{lang}.{width}.txt" for name in SCREENS for lang in ("en", "zh") for width in (40, 80, 120)}
    others = {file.name for file in GOLDEN.iterdir()} - wanted
    assert {name.split(".")[-2] for name in others} <= {"plain", "en", "zh"}
