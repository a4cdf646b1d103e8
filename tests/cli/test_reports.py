"""What machines read: `--json`, `--junit`, and the exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.course import CHAPTERS, ROOT
from checker.course.verdicts import Finding, Outcome
from tests.cli.world import ABSOLUTE, LAYERS, SYNTAX, FakeEngine, check, ended, not_started, several, tutor

jsonschema = pytest.importorskip("jsonschema")
SCHEMA = json.loads((ROOT / "docs" / "check.schema.json").read_text(encoding="utf-8"))
MIXED = several(
    ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative", "swaps_sign"), printed="\x00\x1b[2Jüß中"),
    ended("flatten_images", Outcome.NOT_CHECKED, Finding("not_checked", {"reason": "negative"})),
    ended("conv2d_by_hand", Outcome.KIT_ERROR, Finding("kit_error", {"type": "E", "text": "\ud800"})),
)


def test_json_fits_its_schema(tmp_path: Path) -> None:
    result = check(tmp_path, MIXED, "--json", encoding="ascii", terminal=True)
    report = json.loads(result.out)
    jsonschema.validate(report, SCHEMA)
    assert result.err == "" and result.code == 3
    assert report["seed"] == 271828
    tasks = {task["task"]: task for task in report["chapters"][0]["tasks"]}
    assert tasks["relu"]["diagnosis"] == "keeps_negative|swaps_sign"
    assert tasks["relu"]["message"] == "Element [1] is 2.0; it should be 0.0. Wrong: 1 of 3 elements."
    assert tasks["conv2d_output_size"]["diagnosis"] is None
    assert tasks["flatten_images"]["message"] == "Look at the numbers below zero."


def test_json_speaks_chinese_on_every_console(tmp_path: Path) -> None:
    result = check(tmp_path, MIXED, "--json", "--lang", "zh", encoding="utf-8")
    assert result.out.isascii()
    assert "应该是" in json.loads(result.out)["chapters"][0]["tasks"][2]["message"]


@pytest.mark.parametrize("outcome", Outcome)
def test_the_schema_knows_every_outcome(tmp_path: Path, outcome: Outcome) -> None:
    report = json.loads(check(tmp_path, several(ended("relu", outcome, None)), "--json").out)
    jsonschema.validate(report, SCHEMA)
    report["chapters"][0]["tasks"][0]["outcome"] = "perhaps"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA)


def test_junit_is_xml_whatever_was_printed(tmp_path: Path) -> None:
    file = tmp_path / "reports" / "junit.xml"
    check(tmp_path, MIXED, "--junit", str(file))
    suite = ElementTree.parse(file).getroot()[0]
    counts = {name: suite.get(name) for name in ("name", "tests", "failures", "errors", "skipped")}
    assert counts == {"name": "ch04_layers", "tests": "4", "failures": "1", "errors": "1", "skipped": "1"}
    assert [len(case.findall("*")) for case in suite] == [0, 1, 2, 1]
    assert suite[2].findtext("system-out") == "\ufffd\ufffd[2Jüß中"
    assert [path.name for path in file.parent.iterdir()] == ["junit.xml"]


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = check(tmp_path, several(), "--junit", str(tmp_path))
    assert result.code == 2 and result.err.endswith("--junit report.xml\n")
    assert "Well done!" in result.out


def every(outcome: Outcome) -> FakeEngine:
    return several(*(ended(task.name, outcome, SYNTAX) for task in LAYERS.tasks))


@pytest.mark.parametrize(
    ("engine", "code"),
    [
        (several(), 0),
        (several(not_started("conv2d_by_hand")), 0),  # an extra that was not tried
        (several(ended("conv2d_by_hand", Outcome.FAILED, ABSOLUTE)), 1),
        (several(not_started("relu")), 1),
        (every(Outcome.NOT_LOADABLE), 1),
        (every(Outcome.NOT_CHECKED), 1),
        (several(ended("relu", Outcome.KIT_ERROR, None)), 3),
        (FakeEngine(error=ValueError("boom")), 3),
        (FakeEngine(error=KeyboardInterrupt()), 130),
    ],
)
def test_exit_code(tmp_path: Path, engine: FakeEngine, code: int) -> None:
    assert check(tmp_path, engine).code == code


def test_the_kits_own_fault_is_one_sentence_and_a_file(tmp_path: Path) -> None:
    result = check(tmp_path, FakeEngine(error=ValueError("boom\nbang")))
    file = tmp_path / ".tutor" / "kit-error.txt"
    assert result.err.count("\n") == 1 and str(file) in result.err and "ValueError: boom bang" in result.err
    assert "Traceback" in file.read_text(encoding="utf-8")


def test_control_c_is_one_line(tmp_path: Path) -> None:
    assert check(tmp_path, FakeEngine(error=KeyboardInterrupt())).err == "Stopped.\n"


def test_the_seed_is_fresh_unless_it_is_given(tmp_path: Path) -> None:
    seeds = set()
    for _ in range(5):
        engine = FakeEngine()
        result = tutor(tmp_path, "check", "4", engine=engine)
        assert f"seed {engine.settings.seed}" in result.out
        seeds.add(engine.settings.seed)
    assert len(seeds) > 1


@pytest.mark.skipif(sys.platform == "win32", reason="a program without an ending is none there")
def test_a_real_gpu_is_used_where_its_driver_is_and_a_chapter_wants_it(tmp_path: Path) -> None:
    driver = tmp_path / "bin" / "nvidia-smi"
    driver.parent.mkdir()
    driver.touch(mode=0o755)
    there = {"PATH": str(driver.parent)}
    cases: list[tuple[list[str], dict[str, str], bool]] = [
        (["11"], there, True),
        (["11", "--simulate"], there, False),
        (["11"], there | {"CUDA_VISIBLE_DEVICES": ""}, False),
        (["11"], {"PATH": str(tmp_path)}, False),
        (["4"], there, False),
        (["all"], there, False),
    ]
    for words, environ, real in cases:
        engine = FakeEngine()
        result = tutor(tmp_path, "check", *words, engine=engine, course=CHAPTERS, **environ)
        assert engine.settings.real_gpu is real, words
        assert ("own GPU" in result.out) is real, words


def test_the_settings_reach_the_engine(tmp_path: Path) -> None:
    engine = FakeEngine()
    tutor(tmp_path, "check", "4", "--seed", "5", "--timeout", "2.5", engine=engine, TUTOR_PORTABLE="1")
    assert (engine.settings.seed, engine.settings.timeout, engine.settings.portable) == (5, 2.5, True)
