"""`tour`: a real judgement of two answers, 0 where both came out as they must, 3 where not.

After a wanted change: `RENEW_GOLDEN=1 python -m pytest tests/cli/test_tour.py`, then read the diff.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.commands.learning.tour import ANSWERS, MISTAKE, RIGHT, WRONG
from checker.course import ROOT
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from tests.cli.world import HERE, RAISED, FakeEngine, Result, ended, passed, tutor
from tests.windows.wine import without_cpuinfo

GOLDEN = HERE / "golden_tour"
ONE_ROW = Finding(
    label="wrong_shape",
    values={"got_shape": "(4,)", "expected_shape": "(2, 2)"},
    call="flatten_images(torch.tensor([[[[1.0, 2.0]]], [[[3.0, 4.0]]]]))",
    got="torch.tensor([1.0, 2.0, 3.0, 4.0])",
    expected="torch.tensor([[1.0, 2.0], [3.0, 4.0]])",
)
AS_IT_MUST_BE = ended(WRONG, Outcome.FAILED, ONE_ROW, diagnosis=(MISTAKE,))


def tour(root: Path, *argv: str, verdict: TaskVerdict = AS_IT_MUST_BE, **more: int) -> Result:
    return tutor(root, "tour", *argv, engine=FakeEngine({WRONG: verdict}), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", ["40", "80", "120", "plain"])
def test_screens(look: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # a path is shown as one would type it from here
    words, width = (["--plain"], 40) if look == "plain" else ([], int(look))
    result = tour(tmp_path, "--lang", language, *words, width=width)
    assert (result.code, result.err) == (0, "")
    file = GOLDEN / f"tour.{language}.{look}.txt"
    if os.environ.get("RENEW_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(result.out, encoding="utf-8")
    assert result.out == file.read_text(encoding="utf-8")


def test_it_judges_its_own_file_and_remembers_nothing(tmp_path: Path) -> None:
    engine = FakeEngine({WRONG: AS_IT_MUST_BE})
    assert tutor(tmp_path, "tour", engine=engine).code == 0
    assert engine.asked == [("ch04_layers", ANSWERS)]
    assert list(tmp_path.iterdir()) == []


NOT_AS_IT_MUST_BE = {
    "wrong one passed": {WRONG: passed(WRONG)},
    "right one failed": {RIGHT: ended(RIGHT, Outcome.FAILED, ONE_ROW), WRONG: AS_IT_MUST_BE},
    "no diagnosis": {WRONG: ended(WRONG, Outcome.FAILED, ONE_ROW)},
    "another diagnosis": {WRONG: ended(WRONG, Outcome.FAILED, ONE_ROW, diagnosis=("flatten_one_row",))},
    "another fault": {WRONG: ended(WRONG, Outcome.RAISED, RAISED)},
    "no time": {WRONG: ended(WRONG, Outcome.TIMED_OUT, Finding("timed_out", {"seconds": "10"}))},
    "kit's fault": {WRONG: ended(WRONG, Outcome.KIT_ERROR, Finding("kit_error", {"type": "KeyError", "text": "'w'"}))},
}


@pytest.mark.parametrize("verdicts", NOT_AS_IT_MUST_BE.values(), ids=NOT_AS_IT_MUST_BE)
def test_another_verdict_is_the_kits_fault(verdicts: dict[str, TaskVerdict], tmp_path: Path) -> None:
    result = tutor(tmp_path, "tour", engine=FakeEngine(verdicts))
    assert result.code == 3
    assert result.err.startswith("\nThe two answers above were not judged as they should be")
    assert result.err.endswith("To find out what: python tutor.py doctor\n")
    assert "so the tutor works" not in " ".join(result.out.split())


@pytest.mark.parametrize(
    ("error", "said"),
    [(RuntimeError("no\n  kernel"), "with RuntimeError: no kernel. So"), (MemoryError(), "with MemoryError. So")],
)
def test_an_engine_that_breaks(error: Exception, said: str, tmp_path: Path) -> None:
    result = tutor(tmp_path, "tour", engine=FakeEngine(error=error))
    assert result.code == 3 and said in result.err
    assert result.err.endswith("python tutor.py doctor\n") and "Traceback" not in result.err
    assert list(tmp_path.iterdir()) == []


def test_who_leaves_or_stops_it_blames_nobody(tmp_path: Path) -> None:
    assert tutor(tmp_path, "tour", engine=FakeEngine(error=KeyboardInterrupt())).code == 130


def test_used_wrongly(tmp_path: Path) -> None:
    many = tutor(tmp_path, "tour", "4")
    assert (many.code, many.err) == (2, "4 is one word too many: python tutor.py tour\n")
    assert tutor(tmp_path, "tuor").err.endswith("python tutor.py tour\n")
    assert "one right and one wrong" in " ".join(tutor(tmp_path, "tour", "--help").out.split())


def test_another_course_has_no_tour(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    result = tutor(tmp_path, "tour", "--course", str(tmp_path))
    assert result.code == 2 and result.err.endswith("Without --course: python tutor.py tour\n")


def started(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """With the real engine."""
    return subprocess.run(
        [sys.executable, ROOT / "tutor.py", "tour", *words],
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1", "NO_COLOR": "1", **environ},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_real_engine() -> None:
    done = started("--lang", "en")
    assert (done.returncode, without_cpuinfo(done.stderr)) == (0, "")
    assert f"passed     {RIGHT}" in done.stdout and f"not right  {WRONG}" in done.stdout
    assert "You flatten the batch together with the pixels" in done.stdout
    assert done.stdout.endswith("python tutor.py lesson 4\n")


FLATTEN = """
import torch

def flatten(*given):
    raise RuntimeError("no kernel image")

torch.Tensor.flatten = flatten
"""
BROKEN = {
    "torch/__init__.py": "raise ImportError('libtorch_cpu.so: cannot open shared object file')",
    "sitecustomize.py": FLATTEN,
}


@pytest.mark.parametrize("name", ["torch/__init__.py", pytest.param("sitecustomize.py", marks=pytest.mark.slow)])
def test_a_torch_that_is_broken(name: str, tmp_path: Path) -> None:
    """The one cannot be imported, the other fails in the middle of the answer that is to be wrong in another way."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(BROKEN[name], encoding="utf-8")
    done = started("--lang", "en", PYTHONPATH=str(tmp_path))
    assert done.returncode == 3, done.stdout + done.stderr
    assert done.stderr.endswith("python tutor.py doctor\n") and "Traceback" not in done.stdout + done.stderr
