"""Colour, encodings, pipes: every terminal gets something it can show."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from tests.cli.world import ABSOLUTE, FakeEngine, check, ended, several

ESCAPE = "\x1b["
ENGINE = several(ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative",), printed="né\n中文"))


def test_a_terminal_gets_colour_and_the_same_words(tmp_path: Path) -> None:
    coloured = check(tmp_path, ENGINE, terminal=True)
    assert ESCAPE + "31m✗ not right" in coloured.out
    assert "Loading PyTorch" in coloured.out and "Checking 4 of 4: conv2d_by_hand" in coloured.out


def test_a_pipe_gets_neither_colour_nor_moving_parts(tmp_path: Path) -> None:
    piped = check(tmp_path, ENGINE)
    assert ESCAPE not in piped.out and "Loading" not in piped.out
    assert "✗ not right" in piped.out


def test_no_color_keeps_the_words(tmp_path: Path) -> None:
    bare = check(tmp_path, ENGINE, terminal=True, NO_COLOR="1")
    assert "31m" not in bare.out and "32m" not in bare.out
    assert "✗ not right" in bare.out


def test_force_color_colours_a_pipe_but_nothing_moves(tmp_path: Path) -> None:
    forced = check(tmp_path, ENGINE, FORCE_COLOR="1")
    assert ESCAPE + "31m✗ not right" in forced.out
    assert "Loading" not in forced.out


def test_a_dumb_terminal_gets_plain_text(tmp_path: Path) -> None:
    dumb = check(tmp_path, ENGINE, terminal=True, TERM="dumb")
    assert "31m" not in dumb.out and "Loading" not in dumb.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_without_chinese_gets_english_in_ascii(tmp_path: Path, encoding: str) -> None:
    result = check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE)), "--lang", "zh", encoding=encoding)
    assert "x not right" in result.out and result.out.isascii()


def test_a_gbk_console_gets_chinese_with_ascii_symbols(tmp_path: Path) -> None:
    result = check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE)), "--lang", "zh", encoding="gbk")
    assert "x 不对" in result.out and "+ 通过" in result.out


def test_nothing_moves_in_a_plain_screen(tmp_path: Path) -> None:
    plain = check(tmp_path, ENGINE, "--plain", terminal=True)
    assert "Loading" not in plain.out and "\x1b[?25l" not in plain.out


@pytest.mark.parametrize("width", [1, 10, 20, 39])
def test_a_very_narrow_terminal_is_survived(tmp_path: Path, width: int) -> None:
    assert "relu" in check(tmp_path, ENGINE, width=width).out


def test_every_outcome_has_a_word_of_its_own(tmp_path: Path) -> None:
    engines = {outcome: FakeEngine({"relu": ended("relu", outcome, ABSOLUTE)}) for outcome in Outcome}
    screens = {check(tmp_path, engine).out for engine in engines.values()}
    assert len(screens) == len(Outcome)
