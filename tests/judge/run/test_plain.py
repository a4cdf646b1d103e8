"""`python -m pytest checker/chapters/ch04_layers`, as an editor's test panel runs it: the engine's own verdicts."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.course import ROOT, chapters
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from checker.source.definitions import blanked

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("judge_plain")]

LAYERS = next(chapter for chapter in chapters() if chapter.number == 4)
SEED = 1


def mixed() -> str:
    """Right, wrong, in place, raising, gone, untouched, and built on what is wrong."""
    source = LAYERS.solution.read_text(encoding="utf-8")
    for name in ("relu", "flatten_images", "conv2d_output_size", "conv2d_weight_shape"):
        source = blanked(source, name)
    return source + (
        "\n\ndef relu(x):\n    x[x < 0] = 0\n    return x\n"
        "\n\ndef flatten_images(imgs):\n    return imgs.flaten(1)\n"
        "\n\ndef conv2d_output_size(n, k, stride=1, padding=0, dilation=1):\n    return n\n"
    )


FILES = {
    "solution": LAYERS.solution.read_text(encoding="utf-8"),
    "stub": LAYERS.stub,
    "mixed": mixed(),
    "syntax": "def relu(x:\n    return x\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    for name, source in FILES.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """File to task to outcome, as the engine says."""

    with open_engine([LAYERS], Settings(seed=SEED)) as engine:
        verdicts = {name: engine.judge(LAYERS, folder / f"{name}.py") for name in FILES}
        return {name: {task.task: task.outcome.value for task in verdict.tasks} for name, verdict in verdicts.items()}


def run_pytest(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """What it printed, and test to outcome: the word at the beginning of its message."""
    report = folder / "report.xml"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--junitxml={report}", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    outcomes = {}
    for case in ElementTree.parse(report).iter("testcase"):
        problems = [child for child in case if child.tag in ("failure", "error", "skipped")]
        text = (problems[0].get("message") or "") + (problems[0].text or "") if problems else "passed:"
        word = "not_checked" if problems and problems[0].tag == "skipped" else text.partition(":")[0].split()[-1]
        outcomes[case.get("name") or ""] = word
    return done, outcomes


def tasks_of(outcomes: Mapping[str, str]) -> dict[str, str]:
    """Task to outcome: that of its first test that did not pass."""
    source = LAYERS.test_file.read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for place in source.split("@task(")[1:]:
        task, name = place.split('"')[1], place.partition("def ")[2].partition("(")[0]
        if found.get(task, "passed") == "passed":
            found[task] = outcomes[name]
    return found


@pytest.mark.parametrize("name", FILES)
def test_the_same_verdicts(folder: Path, expected: Mapping[str, Mapping[str, str]], name: str) -> None:
    chapter = str(LAYERS.folder.relative_to(ROOT))
    done, outcomes = run_pytest(folder, chapter, "--file", str(folder / f"{name}.py"), "--seed", str(SEED))
    assert tasks_of(outcomes) == expected[name], done.stdout + done.stderr
    assert done.returncode == (0 if name == "solution" else 1)
    assert f"--seed {SEED} repeats this run" in done.stdout


def test_the_mixture_is_one(expected: Mapping[str, Mapping[str, str]]) -> None:
    mixed = expected["mixed"]
    assert set(mixed.values()) == {"passed", "failed", "raised", "missing"}
    assert mixed["relu"] == "failed" and mixed["conv2d_by_hand"] == "passed"
    assert set(expected["stub"].values()) == {"not_started"} and set(expected["syntax"].values()) == {"not_loadable"}


def test_one_test_alone(folder: Path) -> None:
    test = f"{LAYERS.test_file.relative_to(ROOT)}::test_relu"
    done, outcomes = run_pytest(folder, test, "--exercises", str(ROOT / "solutions"), "--seed", "3")
    assert outcomes == {"test_relu": "passed"} and done.returncode == 0, done.stdout
