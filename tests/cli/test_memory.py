"""What the tutor remembers: hints shown, the language, the last verdicts; and what it does with a bad file."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from checker.cli.language import default_language
from checker.course.verdicts import Finding, Outcome
from checker.storage import state
from checker.storage.transfer import exported
from tests.cli.world import ABSOLUTE, check, ended, not_started, several, tutor


def hint(root: Path, *words: str) -> str:
    return tutor(root, "hint", "4", *words).out


def test_a_hint_goes_one_step_further_each_time(tmp_path: Path) -> None:
    screens = [hint(tmp_path, "conv2d_output_size") for _ in range(4)]
    firsts = [screen.splitlines()[0] for screen in screens]
    assert firsts == [f"conv2d_output_size: hint {step} of 3" for step in (1, 2, 3, 3)]
    assert "has 8 places for the kernel, one after the other." in screens[2]
    assert "    xx......." in screens[2].splitlines()
    assert screens[0].endswith("hint 4 conv2d_output_size\n") and screens[2].endswith("check 4 conv2d_output_size\n")


def test_every_hint_at_once(tmp_path: Path) -> None:
    assert hint(tmp_path, "conv2d_output_size", "--all").count("hint") == 4  # three titles, and "the last hint"


def test_without_a_name_the_first_open_task_gets_the_hint(tmp_path: Path) -> None:
    assert hint(tmp_path).startswith("conv2d_output_size")
    check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE)))
    assert hint(tmp_path).startswith("relu: hint 1 of 1")


def test_the_course_at_a_glance_knows_the_last_verdicts(tmp_path: Path) -> None:
    assert "0/7" in tutor(tmp_path).out and "Start here: python tutor.py lesson 4" in tutor(tmp_path).out
    check(tmp_path, several(not_started("relu")))
    assert "6/7" in tutor(tmp_path).out and "Next: python tutor.py check 4" in tutor(tmp_path).out
    check(tmp_path, several(not_started("conv2d_by_hand")))
    assert "✓  4" in tutor(tmp_path).out and "Next: python tutor.py lesson 5" in tutor(tmp_path).out
    tutor(tmp_path, "check", "5")
    assert "finished" in tutor(tmp_path).out


def test_what_the_computer_could_not_judge_is_no_result(tmp_path: Path) -> None:
    check(tmp_path, several())
    before = state.load(tmp_path / ".tutor" / "state.json")
    full = Finding("computer_no_room", {"folder": "/tmp"})
    result = check(tmp_path, several(ended("relu", Outcome.COMPUTER_ERROR, full)))
    after = state.load(tmp_path / ".tutor" / "state.json")
    assert result.code == 4 and "There is no room left in /tmp" in result.out
    assert (after.outcomes, after.was_done("ch04_layers")) == (before.outcomes, True)


def test_the_language_is_remembered(tmp_path: Path) -> None:
    assert tutor(tmp_path, "lang", "zh").out == "现在用中文。\n"
    assert tutor(tmp_path, "lang").out == "现在用中文。\n"
    assert "PyTorch 课程" in tutor(tmp_path).out
    assert "chapters" in tutor(tmp_path, "--lang", "en").out
    assert "cannot show Chinese" in tutor(tmp_path, "lang", "zh", encoding="cp1252").out


BAD = ["", "{", "[]", "null", '{"version": 2}', '{"version": 1, "hints": {"a": 3}}', '{"version": 1, "language": 5}']


@pytest.mark.parametrize("text", [*BAD, '{"version": 1, "hints": {"a": {"b": "c"}}}', "[" * 100_000])
def test_a_bad_file_is_kept_and_said(tmp_path: Path, text: str) -> None:
    file = tmp_path / ".tutor" / "state.json"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    result = tutor(tmp_path, "hint", "4", "relu")
    assert result.code == 0 and "relu: hint 1" in result.out
    assert result.err.count("\n") == 1 and "state.json.bak" in result.err
    assert file.with_name("state.json.bak").read_text(encoding="utf-8") == text
    assert json.loads(file.read_text(encoding="utf-8"))["version"] == state.VERSION


def test_bytes_that_are_no_text_are_a_bad_file(tmp_path: Path) -> None:
    file = tmp_path / ".tutor" / "state.json"
    file.parent.mkdir()
    file.write_bytes(b"\xff\x00\xfe")
    assert "state.json.bak" in tutor(tmp_path, "hint", "4", "relu").err


def test_a_folder_that_cannot_be_written_is_said_and_survived(tmp_path: Path) -> None:
    (tmp_path / ".tutor").write_text("a file where the folder should be", encoding="utf-8")
    result = tutor(tmp_path, "hint", "4", "relu")
    assert result.code == 0 and "relu: hint 1" in result.out
    assert result.err.count("\n") == 1 and ".tutor is a file, but the tutor needs a folder" in result.err


def test_a_second_bad_file_does_not_replace_the_first(tmp_path: Path) -> None:
    file = tmp_path / ".tutor" / "state.json"
    file.parent.mkdir()
    for number in range(3):
        file.write_text(f"bad {number}", encoding="utf-8")
        tutor(tmp_path, "hint", "4", "relu")
    kept = {path.name: path.read_text(encoding="utf-8") for path in file.parent.glob("*.bak*")}
    assert kept == {"state.json.bak": "bad 0", "state.json.bak2": "bad 1", "state.json.bak3": "bad 2"}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.EMFILE])
def test_what_cannot_be_read_is_not_overwritten(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".tutor" / "state.json"
    state.save(file, state.State(language="zh", outcomes={"ch04_layers": {"relu": "passed"}}))
    before = file.read_bytes()

    def refuse(file: Path) -> bytes:
        raise OSError(number, os.strerror(number), str(file))

    monkeypatch.setattr(state, "read_file", refuse)
    for words in (["hint", "4", "relu"], ["lang", "en"], [], ["check", "5"]):
        result = tutor(tmp_path, *words)
        assert file.read_bytes() == before and "Traceback" not in result.err
        assert os.strerror(number) in result.err and result.err.endswith("python tutor.py doctor\n")
    (tmp_path / "p.json").write_text(exported(state.State(language="en")), encoding="utf-8")
    refused = tutor(tmp_path, "progress", "import", str(tmp_path / "p.json"))
    assert refused.code == 2 and file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if path.name.startswith("state")] == ["state.json"]


def test_a_failed_write_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "state.json"
    state.save(file, state.State(language="zh"))

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space"):
        state.save(file, state.State(language="en"))
    assert state.load(file).language == "zh"
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "zh"),
        ({"LANG": "en_US", "LC_MESSAGES": "zh_CN"}, "zh"),
    ],
)
def test_the_language_of_the_locale(environ: dict[str, str], language: str) -> None:
    assert default_language(environ, "linux") == language
