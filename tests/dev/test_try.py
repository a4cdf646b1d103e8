"""`dev try`: files against a chapter, one line each; and `dev mutate` on the sample."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from checker.course import ROOT
from checker.course.verdicts import ChapterVerdict, Finding, Outcome, TaskVerdict
from checker.dev.mutate_chapter import mutate_chapter
from checker.dev.try_files import files_in, json_line, lines, text_line
from checker.explain import explainer
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from checker.source.definitions import blanked
from tests.sample.chapter import SAMPLE, SOLUTION

pytestmark = pytest.mark.xdist_group("dev_try")


def verdict(*tasks: TaskVerdict) -> ChapterVerdict:
    return ChapterVerdict(chapter=4, name="layers", file=Path("某人/a.py"), seed=1, tasks=tasks)


PASSED = TaskVerdict("relu", Outcome.PASSED, 1, 1)
NAMED = TaskVerdict("relu", Outcome.FAILED, 0, 1, Finding("wrong_value"), diagnosis=("relu-in-place",))
TIED = TaskVerdict("flatten", Outcome.RAISED, 0, 2, Finding("raised"), diagnosis=("one", "other"))


def test_a_line_of_json() -> None:
    assert json_line(verdict(NAMED)) == (
        '{"file": "某人/a.py", "chapter": 4, "tasks": {"relu": {"outcome": "failed", "diagnosis": "relu-in-place"}}}'
    )
    tasks = json.loads(json_line(verdict(PASSED, TIED)))["tasks"]
    assert tasks == {
        "relu": {"outcome": "passed", "diagnosis": None},
        "flatten": {"outcome": "raised", "diagnosis": "one|other"},
    }


def test_a_line_of_words() -> None:
    assert text_line(verdict(PASSED)) == "某人/a.py: 1 of 1"
    assert text_line(verdict(NAMED, TIED)) == (
        "某人/a.py: 0 of 3: relu failed (relu-in-place), flatten raised (one|other)"
    )


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "b" / "deep").mkdir(parents=True)
    for name in ("b/z.py", "b/deep/a.py", "b/notes.txt", "one.py"):
        (tmp_path / name).write_text("", encoding="utf-8")
    found = files_in([tmp_path / "one.py", tmp_path / "b", tmp_path / "b" / "z.py"])
    assert [file.relative_to(tmp_path).as_posix() for file in found] == ["one.py", "b/deep/a.py", "b/z.py", "b/z.py"]
    with pytest.raises(FileNotFoundError):
        files_in([tmp_path / "none.py"])


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, tuple[str, str | None]]]:
    """File to task to outcome and diagnosis."""
    folder = tmp_path_factory.mktemp("try")
    files = {
        "right": SOLUTION,
        "stub": SAMPLE.stub,
        "syntax": "def add(:\n",
        "wrong": blanked(SOLUTION, "halve") + "\n\ndef halve(x):\n    return (x / 2).floor()\n",
        "exits": SOLUTION + "\nraise SystemExit\n",
        "wrong_again": blanked(SOLUTION, "add") + "\n\ndef add(a, b):\n    return a * b + 70\n",
    }
    for name, source in files.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")

    with open_engine([SAMPLE], Settings(seed=1), explainer=explainer) as engine:
        objects = [json.loads(line) for line in lines(engine, SAMPLE, files_in([folder]), as_json=True)]
    assert [entry["file"] for entry in objects] == [str(folder / f"{name}.py") for name in sorted(files)]
    assert all(list(entry) == ["file", "chapter", "tasks"] and entry["chapter"] == 90 for entry in objects)
    return {
        Path(entry["file"]).stem: {name: (task["outcome"], task["diagnosis"]) for name, task in entry["tasks"].items()}
        for entry in objects
    }


OUTCOMES: dict[str, dict[str, tuple[str, str | None]]] = {
    "right": {"add": ("passed", None), "save": ("passed", None)},
    "stub": {"add": ("not_started", None), "save": ("not_started", None)},
    "syntax": {"add": ("not_loadable", None), "Counter": ("not_loadable", None)},
    "exits": {"add": ("passed", None), "save": ("passed", None)},
    "wrong": {"add": ("passed", None), "halve": ("failed", "halve_whole"), "twice": ("passed", None)},
    "wrong_again": {"add": ("failed", None), "halve": ("passed", None), "twice": ("passed", None)},
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_what_is_said_of_a_file(tried: Mapping[str, dict[str, tuple[str, str | None]]], name: str) -> None:
    assert list(tried[name]) == [task.name for task in SAMPLE.tasks]
    assert {task: tried[name][task] for task in OUTCOMES[name]} == OUTCOMES[name]


def tutor(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tutor.py"), "dev", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.slow
def test_the_command() -> None:
    done = tutor(
        "try", "4", "solutions/ch04_layers.py", "checker/chapters/ch04_layers/stub.py", "--json", "--seed", "1"
    )
    assert done.returncode == 0, done.stderr
    solution, stub = [json.loads(line) for line in done.stdout.splitlines()]
    assert solution["file"] == "solutions/ch04_layers.py" and stub["chapter"] == 4
    assert {task["outcome"] for task in solution["tasks"].values()} == {"passed"}
    assert {task["outcome"] for task in stub["tasks"].values()} == {"not_started"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [("try", "4", "no_such_file.py"), ("try", "no_such_chapter", "tutor.py"), ("tr",)]
)
def test_the_command_used_wrongly(arguments: tuple[str, ...]) -> None:
    done = tutor(*arguments)
    assert done.returncode == 2
    said = done.stdout + done.stderr
    assert "Traceback" not in said and any(word in said for word in arguments if word != "try")


# --- mutants ----------------------------------------------------------------------------------------------------------

ARITHMETIC = replace(SAMPLE, tasks=tuple(SAMPLE.task(name) for name in ("add", "twice")))


@pytest.fixture(scope="module")
def mutated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[int, str]]:
    """What was printed, and the number of complaints: of the sample, and of checkers that look at nothing."""
    blind = tmp_path_factory.mktemp("blind") / "ch93_blind"
    blind.mkdir()
    (blind / "stub.py").write_text(SAMPLE.stub, encoding="utf-8")
    (blind / "test_ch93_blind.py").write_text(
        'from checker.judge.api import task\n\n\n@task("add")\ndef test_add(learner):\n    learner.add(2, 2)\n',
        encoding="utf-8",
    )
    (blind / "survivors.toml").write_text(
        '[[survivors]]\ntask = "add"\nsource = "return a + b"\nbecomes = "return a - b"\nreason = "seen"\n\n'
        '[[survivors]]\ntask = "add"\nsource = "return a"\nbecomes = "return b"\nreason = "stale"\n',
        encoding="utf-8",
    )
    unseeing = replace(SAMPLE, folder=blind, tasks=(SAMPLE.task("add"),))
    vars(unseeing)["stub"] = SAMPLE.stub
    (blind / "ch93_blind.py").write_text(SOLUTION, encoding="utf-8")
    unseeing = replace(unseeing, solutions=blind)

    with open_engine([SAMPLE, unseeing], Settings(seed=1, timeout=5.0)) as engine:
        found = {}
        for name, chapter in [("sample", ARITHMETIC), ("blind", unseeing)]:
            printed = io.StringIO()
            count = mutate_chapter(engine, chapter, Console(file=printed, width=100))
            found[name] = (count, printed.getvalue())
        return found


def totals(printed: str) -> list[int]:
    """Generated, and the fates, of the last row."""
    row = next(line for line in printed.splitlines() if line.split()[:1] == ["all"])
    return [int(word) for word in row.split()[1:]]


def test_checkers_that_look_kill_every_mutant(mutated: Mapping[str, tuple[int, str]]) -> None:
    count, printed = mutated["sample"]
    generated = totals(printed)[0]
    assert count == 0 and generated >= 6
    assert "line " not in printed


def test_checkers_that_do_not_are_told_of_each_survivor(mutated: Mapping[str, tuple[int, str]]) -> None:
    count, printed = mutated["blind"]
    survived = printed.count(" of add (")
    assert survived >= 3 and count == survived + 1  # and the entry that is stale
    assert "return a - b" not in printed  # which is listed
    assert "stale in survivors.toml, add" in printed
