"""A learner's `random.py`: the kit never imports it, and says what it hides; wherever it lies, in every way."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.hiding import hiding
from tests.kit_copy import copy_kit
from tests.windows.wine import without_cpuinfo

NAMES = ("torch", "numpy", "random", "re", "types", "copy", "collections", "pytest")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the kit with one chapter, which is solved."""
    copy_kit(tmp_path, ["ch04_layers"])
    shutil.copy(tmp_path / "solutions" / "ch04_layers.py", tmp_path / "exercises")
    return tmp_path


def check(house: Path, *words: str, cwd: Path, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, str(house / "tutor.py"), "--lang", "en", "check", "4", *words],
        cwd=cwd,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PYTHONUTF8": "1",
            **environ,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert not without_cpuinfo(done.stderr)
    return done.stdout


ALWAYS = [("exercises", "")]
OTHERS = [(place, way) for place in ("kit", "exercises", "working directory") for way in ("", "1")]
SLOW = [pytest.param(*each, marks=pytest.mark.slow) for each in OTHERS if each not in ALWAYS]


@pytest.mark.parametrize(("place", "portable"), [*ALWAYS, *SLOW])
def test_it_is_named_and_hides_nothing_from_the_kit(house: Path, place: str, portable: str, tmp_path: Path) -> None:
    folder = {"kit": house, "exercises": house / "exercises", "working directory": house / "elsewhere"}[place]
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        (folder / f"{name}.py").write_text("raise SystemExit('hidden')\n", encoding="utf-8")
    shown = check(house, cwd=folder, TUTOR_PORTABLE=portable)
    assert "16 of 16 points" in shown
    for name in ("torch", "random"):
        assert f"{name}.pyhidesthemodule{name}from" in "".join(shown.split())
        assert f"my_{name}.py" in shown


def test_what_hides_nothing_is_not_named(tmp_path: Path) -> None:
    for name in ("random", "utils", "model", "data"):
        (tmp_path / f"{name}.py").touch()
    assert hiding([tmp_path, tmp_path, tmp_path / "gone"], {"random": random, "sys": sys}) == [tmp_path / "random.py"]
