"""A file that ended before its last line: said once, at the head of the screen, with its line; and to machines."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.course.verdicts import Finding, Outcome
from tests.cli.world import ABSOLUTE, check, ended, several

TRIAL = Finding("import_raised", {"type": "AssertionError", "text": "mine", "line": "281"})
UNREACHED = Finding("not_reached", {"name": "relu", "line": "281"})


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(("language", "said"), [("en", "line 281"), ("zh", "第 281 行")])
def test_the_head_says_it_once(language: str, said: str, width: int, tmp_path: Path) -> None:
    engine = several(ended("relu", Outcome.MISSING, UNREACHED), stopped=TRIAL)
    shown = check(tmp_path, engine, "--lang", language, width=width).out
    head = "".join(shown.partition("conv2d_output_size")[0].split())
    assert said.replace(" ", "") in head
    assert head.count("AssertionError") == 1 == "".join(shown.split()).count("AssertionError")


def test_machines_hear_it(tmp_path: Path) -> None:
    engine = several(ended("relu", Outcome.FAILED, ABSOLUTE), stopped=TRIAL)
    (chapter,) = json.loads(check(tmp_path, engine, "--lang", "en", "--json").out)["chapters"]
    assert chapter["stopped"] == "Line 281, run when the file is loaded, raised AssertionError: mine"
    check(tmp_path, engine, "--lang", "en", "--junit", str(tmp_path / "report.xml"))
    assert [each.text for each in ElementTree.parse(tmp_path / "report.xml").iter("system-err")] == [chapter["stopped"]]


def test_a_file_that_ran_to_its_end_says_nothing(tmp_path: Path) -> None:
    (chapter,) = json.loads(check(tmp_path, several(), "--json").out)["chapters"]
    assert chapter["stopped"] is None
