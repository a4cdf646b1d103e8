"""`solution` and `diff`: asked first, then whole screens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from rich.cells import cell_len

from checker.course.verdicts import Finding, Outcome
from tests.cli.world import COURSE, HERE, Result, check, ended, not_started, several, tutor
from tests.golden import agree

GOLDEN = HERE / "golden_solution"
SOLUTION = '''"""Chapter 4."""
import torch

def conv2d_output_size(n, kernel_size):
    """Its side."""
    return n - kernel_size + 1


def flatten_images(imgs):
    return imgs.flatten(1)


def relu(x):
    """No negatives.

    没有负数。
    """
    below = x < 0
    return x.masked_fill(below, 0)


def conv2d_by_hand(image, weight):
    return _sum(image, weight)


def _sum(image, weight):
    return (image * weight).sum()
'''
MINE = '''import torch


def conv2d_output_size(n, kernel_size):
    """Mine."""
    return n - kernel_size + 1 SPACES


def relu(x):
    # a copy first, so that the argument stays as it was and nobody is surprised     先复制一份
    y = x.clone()
    y[y < 0] = 0
    return y


def conv2d_by_hand(image, weight):
    raise NotImplementedError("TODO")
'''.replace("SPACES", "   ")
RIGHT = {
    "loops": '"""Loops instead of formulas."""\ndef relu(x):\n    return x.apply_(lambda n: n if n > 0 else 0)\n',
    "clamp": '"""clamp."""\ndef relu(x):\n    """Its text."""\n    return x.clamp(min=0)\n',
    "maximum": '"""The larger of two."""\nfrom torch import maximum\ndef relu(x):\n    return maximum(x, 0 * x)\n',
    "the_same": '"""As the solution."""\ndef relu(x):\n    below = x < 0\n    return x.masked_fill(below, 0)\n',
    "other_task": '"""view."""\ndef flatten_images(imgs):\n    return imgs.view(len(imgs), -1)\n',
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a course in it, and exercises that are begun."""
    shutil.copytree(COURSE, tmp_path / "chapters")
    for folder in ("solutions", "exercises", "chapters/ch04_layers/right"):
        (tmp_path / folder).mkdir()
    for label, code in RIGHT.items():
        (tmp_path / "chapters" / "ch04_layers" / "right" / f"{label}.py").write_text(code, encoding="utf-8")
    (tmp_path / "solutions" / "ch04_layers.py").write_text(SOLUTION, encoding="utf-8")
    (tmp_path / "exercises" / "ch04_layers.py").write_text(MINE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ask(root: Path, *argv: str, **more: object) -> Result:
    return tutor(root, *argv, course=root / "chapters", **more)  # type: ignore[arg-type]


def passing(root: Path, *, but: tuple[str, ...] = ()) -> None:
    wrong = [ended(name, Outcome.FAILED, Finding("check_failed")) for name in but]
    check(root, several(*wrong), course=root / "chapters")


SCREENS = {
    "solution_task": ("solution", "4", "relu"),
    "solution_all": ("solution", "4"),
    "diff_task": ("diff", "4", "relu"),
    "diff_all": ("diff", "4"),
}


@pytest.mark.parametrize("width", ["40", "80", "120", "plain"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen_after_a_pass(name: str, language: str, width: str, root: Path) -> None:
    passing(root)
    more = ("--plain",) if width == "plain" else ()
    result = ask(root, *SCREENS[name], "--lang", language, *more, width=int(width) if width.isdigit() else 80)
    assert result.code == 0 and not result.err
    agree(GOLDEN / f"{name}.{language}.{width}.txt", result.out)


@pytest.mark.parametrize("verb", ["solution", "diff"])
@pytest.mark.parametrize(
    ("typed", "shown"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_before_a_pass_it_asks(verb: str, typed: str, shown: bool, root: Path) -> None:
    result = ask(root, verb, "4", "relu", terminal=True, typed=typed, NO_COLOR="1")
    assert "Not passed yet: relu. Show the solution anyway? [y/N]" in result.out
    assert ("masked_fill" in result.out) is shown
    assert ("python tutor.py hint 4 relu" in result.out) is not shown
    assert result.code == (0 if shown else 1)


@pytest.mark.parametrize("verb", ["solution", "diff"])
def test_only_what_has_not_passed_is_asked_for(verb: str, root: Path) -> None:
    passing(root, but=("flatten_images", "conv2d_by_hand"))
    assert ask(root, verb, "4", "relu").code == 0
    result = ask(root, verb, "4", terminal=True, typed="n\n", NO_COLOR="1")
    assert "Not passed yet: flatten_images, conv2d_by_hand." in result.out and "hint 4 flatten_images" in result.out


@pytest.mark.parametrize("verb", ["solution", "diff"])
def test_where_nobody_can_be_asked(verb: str, root: Path) -> None:
    refused = ask(root, verb, "4", "relu")
    assert refused.code == 2 and not refused.out
    assert refused.err.endswith(f"python tutor.py {verb} 4 relu --yes\n") and refused.err.count("\n") == 1
    assert "masked_fill" in ask(root, verb, "4", "relu", "--yes").out


def test_other_ways_are_for_those_who_have_passed(root: Path) -> None:
    assert "clamp" not in ask(root, "solution", "4", "relu", "--yes").out
    passing(root)
    screen = ask(root, "solution", "4", "relu").out
    assert "Two other ways" in screen and screen.index("clamp.") < screen.index("The larger of two.")
    assert "Loops" not in screen and "As the solution" not in screen and "Its text" not in screen
    assert "Another way" in ask(root, "solution", "4", "flatten_images").out
    assert " way" not in ask(root, "solution", "4", "conv2d_by_hand").out


USED_WRONGLY = [
    (("solution",), "python tutor.py solution 4"),
    (("diff",), "python tutor.py diff 4"),
    (("solution", "4", "rely"), "python tutor.py solution 4 relu"),
    (("diff", "layer"), "python tutor.py diff 4"),
    (("solution", "5", "--yes"), "python tutor.py lesson 5"),
    (("diff", "4", "relu", "x"), "python tutor.py diff 4 relu"),
]


@pytest.mark.parametrize(("argv", "right"), USED_WRONGLY)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_used_wrongly(argv: tuple[str, ...], right: str, language: str, root: Path) -> None:
    result = ask(root, *argv, "--lang", language)
    assert result.code == 2 and not result.out
    assert right in result.err and result.err.count("\n") == 1


UNREADABLE = [
    (b"def relu(x):\n    return (x\n", "Python cannot read line 2 of", "check 4"),
    (b"x = 1\n\xff\n", "Python cannot read line 2 of", "check 4"),
    (b"x = '\0'", "Python cannot read", "check 4"),
    (None, "There is no file", "reset 4"),
]


@pytest.mark.parametrize(("content", "said", "right"), UNREADABLE)
def test_a_file_that_cannot_be_read(content: bytes | None, said: str, right: str, root: Path) -> None:
    file = root / "exercises" / "ch04_layers.py"
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    result = ask(root, "diff", "4", "relu", "--yes")
    assert result.code == 2 and result.err.startswith(said) and result.err.endswith(f"python tutor.py {right}\n")
    file.unlink(missing_ok=True)
    file.mkdir()
    assert ask(root, "diff", "4", "relu", "--yes").err.endswith("python tutor.py doctor\n")


def test_a_byte_order_mark_and_old_newlines_change_nothing(root: Path) -> None:
    before = ask(root, "diff", "4", "--yes").out
    (root / "exercises" / "ch04_layers.py").write_bytes(b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode())
    assert ask(root, "diff", "4", "--yes").out == before


def test_without_unicode(root: Path) -> None:
    (root / "exercises" / "ch04_layers.py").write_text("def relu(x): return x\n", encoding="utf-8")
    screen = ask(root, "diff", "4", "relu", "--yes", width=120, encoding="ascii").out
    assert "| " in screen and "! def relu(x): return x" in screen
    assert "masked_fill" in ask(root, "solution", "4", "relu", "--yes", encoding="ascii").out


@pytest.mark.parametrize("width", [20, 60, 99, 100, 200])
def test_no_line_is_too_wide(width: int, root: Path) -> None:
    screen = ask(root, "diff", "4", "relu", "--yes", width=width).out
    assert all(cell_len(line) <= width for line in screen.splitlines()[:-1])
    assert ("│" in screen) is (width >= 100)


def test_colour_is_not_needed_but_there(root: Path) -> None:
    check(root, several(not_started("relu")), course=root / "chapters")
    assert "\x1b[" in ask(root, "diff", "4", "relu", "--yes", terminal=True).out
    assert "\x1b[" in ask(root, "solution", "4", "relu", "--yes", terminal=True).out
