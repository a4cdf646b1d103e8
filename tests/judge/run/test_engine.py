"""Whole files, judged by the engine against the sample chapter, and against one whose checkers are broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import Chapter, Task, read_chapter
from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.judge.pool.program import Program
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import SAMPLE, SOLUTION, answer

pytestmark = pytest.mark.xdist_group("judge_engine")

Verdicts = Mapping[str, TaskVerdict]
SEED = 7

# name: (what is judged, the tasks that are looked at)
SPEAKING = [
    "def add(a, b):\n    print('add', a, b)\n    return a + b\n",
    "def halve(x):\n    print('halve', x)\n    return x / 2\n",
]
COUNTING = """
LOG = []

def remembering(function):
    def call(*args):
        LOG.append(function.__name__)
        assert set(LOG) == {function.__name__}, LOG
        return function(*args)
    return call

add, halve, twice = remembering(add), remembering(halve), remembering(twice)
"""
SPOILING = """
def add(a, b):
    import json, os, random, sys
    json.dumps, torch.add, torch.Tensor.__truediv__ = None, None, None
    os.environ["PATH"], sys.path[:], random.random = "", [], None
    return a + b
"""
WRONG_ADD = "def add(a, b):\n    return a + b + 1\n"
CASES: dict[str, tuple[Program, str]] = {
    "the solution": (answer(), "add halve Counter twice descend save"),
    "the stub": (Program(Path("a.py"), SAMPLE.stub), "add halve Counter twice descend save"),
    "a wrong add": (answer(WRONG_ADD), "add twice"),
    "an add that raises": (answer("def add(a, b):\n    return a + c\n"), "add twice"),
    "an add that exits": (answer("def add(a, b):\n    raise SystemExit(3)\n"), "add twice"),
    "no add": (Program(Path("a.py"), SOLUTION.replace("def add(", "def ad(")), "add twice"),
    "a wrong twice": (answer("def twice(a):\n    return add(a, a) + 1\n"), "add twice"),
    "add and twice wrong": (answer(WRONG_ADD, "def twice(a):\n    return add(a, a) - 3\n"), "add twice"),
    "twice made for a wrong add": (answer(WRONG_ADD, "def twice(a):\n    return add(a, a) - 1\n"), "add twice"),
    "twice of the reference's own": (
        answer(
            "def add(a, b):\n    return 0\n",
            "def twice(a):\n    assert add.__globals__.get('twice') is not twice, 'mine'\n"
            "    return add.__globals__['twice'](a)\n",
        ),
        "twice",
    ),
    "a second call that fails": (answer("def halve(x):\n    return x / 2 if x.shape != (2, 2) else x\n"), "halve"),
    "a second step that fails": (
        answer(
            "class Counter:\n    def __init__(self, n):\n        self.n = n\n    def step(self, by):\n"
            "        return self.n + by\n"
        ),
        "Counter",
    ),
    "in place": (answer("def halve(x):\n    x /= 2\n    return x\n"), "halve"),
    "a global that it leaves changed": (
        answer("def halve(x):\n    torch.set_grad_enabled(False)\n    return x / 2\n"),
        "halve",
    ),
    "an error": (
        answer("def helper(x):\n    return x.nothing\n\n\ndef halve(x):\n    return helper(x) / 2\n"),
        "halve",
    ),
    "another signature": (answer("def add(a):\n    return a\n"), "add"),
    "another name": (Program(Path("a.py"), SOLUTION.replace("def halve(", "def halves(")), "halve"),
    "no function": (Program(Path("a.py"), SOLUTION + "\nadd = 3\n"), "add"),
    "speaking": (answer(*SPEAKING), "add halve twice"),
    "speaking without end": (answer("def add(a, b):\n    print('x' * 5000 + '\\x1b[31m')\n    return 0\n"), "add"),
    "speaking in escapes": (answer("def add(a, b):\n    print('\\x1b[31m\\nred\\rx')\n    return 0\n"), "add"),
    "remembering": (Program(Path("a.py"), SOLUTION + COUNTING), "add halve twice"),
    "spoiling": (answer(SPOILING), "add halve Counter twice"),
    "patching the comparison": (answer("torch.equal = torch.allclose = lambda *a: True\n", WRONG_ADD), "add"),
    "a name that is lent": (Program(Path("a.py"), SAMPLE.stub + "\nfrom operator import add\n"), "add halve"),
}


def tasks_of(names: str) -> tuple[Task, ...]:
    return tuple(SAMPLE.task(name) for name in names.split())


def verdicts_of(engine: Engine, case: str, *, seed: int = SEED, only: str = "") -> Verdicts:
    program, names = CASES[case]
    chapter = replace(SAMPLE, tasks=tasks_of(only or names))
    return {verdict.task: verdict for verdict in engine.judge_program(chapter, program, seed=seed)}


# A chapter whose checkers are the ones that are wrong: task by task, the body of its test.
BROKEN = {
    "dividing": "1 / 0",
    "subscripting": "[][0]",
    "truth": "assert learner.dividing()",
    "sum": "assert learner.dividing() + 1 == 2",
    "failing_by_itself": "pytest.fail('no')",
    "interrupting": "raise ValueError('\\x1b[31m')",
    "fixture": "draw.nothing()",
    "not_checked": "raise NotChecked('no_accelerator')",
    "skipped": "pytest.skip('not_here')",
    "plain": "assert learner.dividing() == 2",
    "labelled": "assert learner.dividing() == 2, 'second_call'",
    "explained": "assert learner.dividing() == 2, 'a sentence, which is no label'",
    "unasked": "assert 1 == 2, 'second_call'",
    "stale": "assert learner.dividing() == 1; assert 1 == 2",
    "right": "assert learner.dividing() == 1",
    "untested": "",
}
HEAD = "import pytest\nfrom checker.judge.api import task\nfrom checker.judge.api.faults import NotChecked\n"


def broken_chapter(folder: Path) -> Chapter:
    folder = folder / "ch91_broken"
    folder.mkdir()
    tests = [f'@task("{name}")\ndef test_{name}(learner, draw):\n    {body}\n' for name, body in BROKEN.items() if body]
    (folder / "test_ch91_broken.py").write_text("\n\n".join([HEAD, *tests]), encoding="utf-8")
    (folder / "stub.py").write_text("", encoding="utf-8")
    toml = (SAMPLE.folder / "chapter.toml").read_text(encoding="utf-8")
    (folder / "chapter.toml").write_text(toml, encoding="utf-8")
    tasks = tuple(replace(SAMPLE.tasks[0], name=name) for name in BROKEN)
    return replace(read_chapter(folder), tasks=tasks, solutions=folder)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verdicts]:
    """Every case's verdicts; the runs of other seeds and of one task; the chapter of broken checkers."""
    broken = broken_chapter(tmp_path_factory.mktemp("broken"))
    answers = Program(Path("a.py"), "".join(f"def {name}():\n    return 1\n\n\n" for name in BROKEN))

    with open_engine([SAMPLE, broken], Settings(seed=SEED)) as engine:
        found = {case: verdicts_of(engine, case) for case in CASES}
        found["speaking again"] = verdicts_of(engine, "speaking")
        found["speaking, another seed"] = verdicts_of(engine, "speaking", seed=SEED + 1)
        found["speaking, one task"] = verdicts_of(engine, "speaking", only="halve")
        found["broken"] = {verdict.task: verdict for verdict in engine.judge_program(broken, answers)}
        return found


def outcomes(verdicts: Verdicts) -> str:
    return " ".join(verdict.outcome.value for verdict in verdicts.values())


OUTCOMES = {
    "the solution": "passed passed passed passed passed passed",
    "the stub": "not_started not_started not_started not_started not_started not_started",
    "a wrong add": "failed passed",
    "an add that raises": "raised passed",
    "an add that exits": "exited passed",
    "no add": "missing passed",
    "a wrong twice": "passed failed",
    "add and twice wrong": "failed failed",
    "twice made for a wrong add": "failed passed",
    "twice of the reference's own": "raised",
    "a second call that fails": "failed",
    "a second step that fails": "failed",
    "in place": "failed",
    "a global that it leaves changed": "failed",
    "an error": "raised",
    "another signature": "raised",
    "another name": "missing",
    "no function": "raised",
    "speaking": "passed passed passed",
    "remembering": "passed passed passed",
    "spoiling": "passed passed passed passed",
    "patching the comparison": "failed",
    "a name that is lent": "passed not_started",
}


@pytest.mark.parametrize("case", OUTCOMES)
def test_outcomes(judged: Mapping[str, Verdicts], case: str) -> None:
    assert outcomes(judged[case]) == OUTCOMES[case]


def test_points(judged: Mapping[str, Verdicts]) -> None:
    for verdict in judged["the solution"].values():
        assert verdict.points == verdict.max_points == SAMPLE.task(verdict.task).points
        assert verdict.finding is None and verdict.diagnosis == () and verdict.seconds > 0
    assert [verdict.points for verdict in judged["a wrong add"].values()] == [0, 1]


LABELS: dict[str, tuple[str, str, str]] = {
    # case: task, label, message
    "a wrong add": ("add", "wrong_value", ""),
    "a second call that fails": ("halve", "wrong_element", "second_call"),
    "a second step that fails": ("Counter", "wrong_value", "second_call"),
    "in place": ("halve", "changed_argument", ""),
    "a global that it leaves changed": ("halve", "changed_setting", ""),
    "an error": ("halve", "raised", ""),
    "another signature": ("add", "signature", ""),
    "another name": ("halve", "missing_name", ""),
    "no function": ("add", "signature", ""),
    "an add that exits": ("add", "exited", ""),
}


@pytest.mark.parametrize("case", LABELS)
def test_findings(judged: Mapping[str, Verdicts], case: str) -> None:
    task, label, message = LABELS[case]
    finding = judged[case][task].finding
    assert finding is not None
    assert (finding.label, finding.message) == (label, message)


def test_what_a_finding_holds(judged: Mapping[str, Verdicts]) -> None:
    wrong = judged["a wrong add"]["add"].finding
    assert wrong is not None and (wrong.call, wrong.got, wrong.expected) == ("add(1, 2)", "4", "3")
    error = judged["an error"]["halve"].finding
    assert error is not None and [frame.function for frame in error.frames] == ["halve", "helper"]
    assert error.frames[1].source == "return x.nothing" and "nothing" in error.values["text"]
    lines = CASES["an error"][0].lines
    assert [lines[frame.line - 1].strip() for frame in error.frames] == [frame.source for frame in error.frames]
    near = judged["another name"]["halve"].finding
    assert near is not None and near.values == {"name": "halve", "near": "halves"}
    changed = judged["in place"]["halve"].finding
    assert changed is not None and changed.values == {"argument": "x"}


def test_help_leaves_what_the_learner_prints_and_nothing_of_the_reference(judged: Mapping[str, Verdicts]) -> None:
    finding = judged["twice of the reference's own"]["twice"].finding
    assert finding is not None and finding.values["text"] in ("mine", "'twice'")


def test_what_is_printed_is_the_tasks_own(judged: Mapping[str, Verdicts]) -> None:
    speaking = judged["speaking"]
    assert speaking["add"].printed.startswith("add 1 2\nadd ")
    assert {line.split()[0] for line in speaking["twice"].printed.splitlines()} == {"add"}
    assert speaking["halve"].printed.startswith("halve tensor(")
    long = judged["speaking without end"]["add"].printed
    assert len(long) <= 2_000 and long.startswith("xxx")
    assert judged["speaking in escapes"]["add"].printed == "\\x1b[31m\nred\\rx\n"


def test_a_seed_repeats_the_run_exactly(judged: Mapping[str, Verdicts]) -> None:
    """What was drawn is what the learner's code printed."""
    first = {task: verdict.printed for task, verdict in judged["speaking"].items()}
    assert {task: verdict.printed for task, verdict in judged["speaking again"].items()} == first
    other = {task: verdict.printed for task, verdict in judged["speaking, another seed"].items()}
    assert all(other[task] != first[task] for task in first)


def test_one_task_alone_repeats_what_the_whole_run_drew(judged: Mapping[str, Verdicts]) -> None:
    alone = judged["speaking, one task"]
    assert list(alone) == ["halve"]
    assert alone["halve"].printed == judged["speaking"]["halve"].printed


# --- checkers that are wrong ------------------------------------------------------------------------------------------

BROKEN_OUTCOMES = {
    "dividing": ("kit_error", "ZeroDivisionError"),
    "subscripting": ("kit_error", "IndexError"),
    "truth": ("kit_error", "TypeError"),
    "sum": ("kit_error", "TypeError"),
    "failing_by_itself": ("kit_error", "Failed"),
    "interrupting": ("kit_error", "ValueError"),
    "fixture": ("kit_error", "AttributeError"),
    "untested": ("kit_error", "no test"),
    "not_checked": ("not_checked", "no_accelerator"),
    "skipped": ("not_checked", "not_here"),
    "plain": ("failed", "wrong_value"),
    "labelled": ("failed", "wrong_value"),
    "explained": ("failed", "wrong_value"),
    "unasked": ("failed", "check_failed"),
    "stale": ("failed", "check_failed"),
    "right": ("passed", ""),
}


@pytest.mark.parametrize("task", BROKEN)
def test_a_checker_with_a_mistake_is_the_kits_fault(judged: Mapping[str, Verdicts], task: str) -> None:
    verdict = judged["broken"][task]
    finding = verdict.finding
    words = {
        Outcome.PASSED: lambda: "",
        Outcome.KIT_ERROR: lambda: finding.values["type"],
        Outcome.NOT_CHECKED: lambda: finding.values["reason"],
        Outcome.FAILED: lambda: finding.label,
    }
    assert (verdict.outcome.value, words[verdict.outcome]()) == BROKEN_OUTCOMES[task]


def test_labels_are_labels(judged: Mapping[str, Verdicts]) -> None:
    messages = {task: verdict.finding.message for task, verdict in judged["broken"].items() if verdict.finding}
    assert messages["labelled"] == messages["unasked"] == "second_call"
    assert messages["plain"] == messages["explained"] == ""
    assert "\x1b" not in str(judged["broken"]["interrupting"].finding)


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[ChapterVerdict, list[str]]]:
    """Verdicts on files, with the order in which their tasks were told."""
    folder = tmp_path_factory.mktemp("files")
    sources: dict[str, bytes] = {
        "stub": SAMPLE.stub.encode(),
        "windows": SAMPLE.stub.replace("\n", "\r\n").encode("utf-8-sig"),
        "solution": SOLUTION.encode(),
        "syntax": b"def add(a, b)\n    return a + b\n",
        "gbk": "# 网络\n".encode("gbk") + SOLUTION.encode(),
        "import": b"import no_such_module\n" + SOLUTION.encode(),
        "raising": b"x = 1\ny = x / 0\n",
        "half": (SAMPLE.stub + "\n\ndef add(a, b):\n    return a + b\n").encode(),
    }
    for name, data in sources.items():
        (folder / f"{name}.py").write_bytes(data)

    with open_engine([SAMPLE], Settings(seed=SEED, timeout=5.0)) as engine:
        found = {}
        for name in [*sources, "missing"]:
            told: list[str] = []
            tell: Callable[[TaskVerdict], None] = lambda verdict, told=told: told.append(verdict.task)  # noqa: E731
            found[name] = (engine.judge(SAMPLE, folder / f"{name}.py", on_task=tell), told)
        return found


NOT_LOADABLE = {
    "syntax": "syntax_error",
    "gbk": "file_not_utf8",
    "import": "import_missing",
    "raising": "import_raised",
    "missing": "file_missing",
}


@pytest.mark.parametrize("name", NOT_LOADABLE)
def test_a_file_that_cannot_be_loaded(files: Mapping[str, tuple[ChapterVerdict, list[str]]], name: str) -> None:
    verdict, _ = files[name]
    assert {task.outcome for task in verdict.tasks} == {Outcome.NOT_LOADABLE}
    assert {task.finding.label for task in verdict.tasks if task.finding} == {NOT_LOADABLE[name]}
    assert verdict.points == 0


def test_a_file_of_blanks_is_not_started(files: Mapping[str, tuple[ChapterVerdict, list[str]]]) -> None:
    for name in ("stub", "windows"):
        assert {task.outcome for task in files[name][0].tasks} == {Outcome.NOT_STARTED}
    half = [task.outcome.value for task in files["half"][0].tasks]
    assert half == ["passed", *["not_started"] * 5]


def test_what_a_verdict_on_a_file_holds(files: Mapping[str, tuple[ChapterVerdict, list[str]]]) -> None:
    verdict, _ = files["solution"]
    assert (verdict.chapter, verdict.name, verdict.seed, verdict.timeout) == (90, "sample", SEED, 5.0)
    assert verdict.points == verdict.max_points == sum(task.points for task in SAMPLE.tasks)
    assert verdict.file.name == "solution.py" and verdict.seconds > 0 and verdict.first_failure is None


def test_every_task_is_told_once(files: Mapping[str, tuple[ChapterVerdict, list[str]]]) -> None:
    for verdict, told in files.values():
        assert sorted(told) == sorted(task.name for task in SAMPLE.tasks)
        assert [task.task for task in verdict.tasks] == [task.name for task in SAMPLE.tasks]


def test_checkers_that_cannot_be_imported_are_the_kits_fault_and_say_why(tmp_path: Path) -> None:
    broken = replace(SAMPLE, folder=tmp_path / "ch92_unimportable")
    shutil.copytree(SAMPLE.folder, broken.folder)
    broken.test_file.write_text("import no_such_module_anywhere\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="no_such_module_anywhere"), open_engine([broken], Settings(seed=1)):
        pass
