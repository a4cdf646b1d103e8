"""Scripts as learners write them: of each right one nothing, each wrong one by its name and its line."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
import traceback
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from checker.course import ROOT
from checker.messages.errors import explain
from checker.own_script.run import Mistake, Seen, Stopped, understood

if sys.platform != "linux":
    pytest.skip("each script runs in a fork", allow_module_level=True)

from checker.own_script.child import ScriptRun

HERE = Path(__file__).parent
RIGHT = sorted(path for path in (HERE / "right").iterdir() if path.name != "__pycache__")
WRONG = sorted(path for path in (HERE / "wrong").iterdir() if path.name != "__pycache__")
MARK = "# <-- here"


def finds(case: Path) -> str:
    """The label that the wrong script says it must get."""
    files = sorted(case.glob("*.py")) if case.is_dir() else [case]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").split("\n")]
    (label,) = (line.removeprefix("# finds: ").strip() for line in lines if line.startswith("# finds: "))
    return label


def some_always(cases: Sequence[Path], always: Collection[Path]) -> list[Any]:
    """A script trains: it takes a second, and there are two hundred. Most of them are slow tests."""
    return [pytest.param(case, id=case.stem, marks=[] if case in always else [pytest.mark.slow]) for case in cases]


ONE_OF_EACH_KIND = [*{finds(case): case for case in reversed(WRONG)}.values()]


@pytest.fixture(scope="module", autouse=True)
def imported_once() -> None:
    """What the first optimizer, or a script of its own, would import in each fork: it takes longer than the scripts."""
    for name in ("torch._dynamo", "torch.utils.tensorboard", "matplotlib"):
        with suppress(ImportError):
            importlib.import_module(name)
    torch.set_num_threads(1)  # a fork of a process that has used more of them hangs


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine must not end a script early."""
    monkeypatch.setattr("checker.own_script.stage.SECONDS", 600.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a learner's folder holds."""
    others = shutil.ignore_patterns("*.txt", "*.gif", "broken*", "ant_11")  # what is no picture of three colours
    shutil.copytree(ROOT / "data" / "hymenoptera", tmp_path / "dataset", ignore=others)
    (tmp_path / "images").mkdir()
    for name, mode, size in (
        ("dog.png", "RGBA", (64, 48)),
        ("cat.jpg", "RGB", (60, 40)),
        ("plane.png", "RGB", (50, 50)),
    ):
        Image.linear_gradient("L").resize(size).convert(mode).save(tmp_path / "images" / name)
    return tmp_path


def seen(case: Path, folder: Path) -> Seen:
    """The case's script, run in a fork of this process."""
    script = folder / "main.py"
    shutil.copytree(case, folder, dirs_exist_ok=True) if case.is_dir() else shutil.copy(case, script)
    answer, aside = folder.with_name(folder.name + ".answer"), folder.with_name(folder.name + ".aside")
    aside.mkdir()
    pid = os.fork()
    if pid == 0:
        try:
            run = ScriptRun(str(script), str(aside))
            descriptor = os.open(answer, os.O_WRONLY | os.O_CREAT)
            run.begin()
            os.write(descriptor, json.dumps(run.script()).encode())
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    shutil.rmtree(aside)
    return understood(answer.read_bytes())


def told(found: Seen) -> list[tuple[str, int]]:
    """Labels and lines: of the mistakes, and of what the error lens says of an exception."""
    labels = [(mistake.label, mistake.place.line) for mistake in found.mistakes]
    if found.raised is not None:
        explained = explain(found.raised.type, found.raised.text)
        line = found.raised.place.line if found.raised.place else 0
        labels.append((explained.entry.label if explained else f"unexplained: {found.raised.text}", line))
    return labels


@pytest.mark.parametrize("case", some_always(RIGHT, RIGHT[::12]))
def test_of_a_right_script_nothing(case: Path, folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    found = seen(case, folder)
    assert found.is_clean and found.stopped in (None, Stopped.SHORT), (told(found), found)
    after = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.suffix != ".py"}
    assert after.items() <= before.items(), "what a script writes lies elsewhere"


@pytest.mark.parametrize("case", some_always(WRONG, ONE_OF_EACH_KIND[::5]))
def test_a_wrong_script_by_its_name_and_line(case: Path, folder: Path) -> None:
    files = sorted(case.glob("*.py")) if case.is_dir() else [case]
    marked = [
        number
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if line.endswith(MARK)
    ]
    assert len(marked) == 1, "each script marks its line"
    found = told(seen(case, folder))
    assert (finds(case), marked[0]) in found, found


def test_there_are_enough_of_both() -> None:
    assert len(RIGHT) >= 40 and len(WRONG) >= 40


def test_the_most_telling_comes_first() -> None:
    ranked = [["broadcast", 2], ["count_as_accuracy", 9], ["never_cleared", 4]]
    findings = [{"label": label, "place": ["main.py", line], "values": {}} for label, line in ranked]
    answer = json.dumps({"findings": findings, "error": None, "stopped": "", "did": []}).encode()
    assert [mistake.place.line for mistake in understood(answer).mistakes] == [9, 4, 2]
    assert all(isinstance(mistake, Mistake) for mistake in understood(answer).mistakes)


@pytest.mark.parametrize(
    "answer",
    [b"", b"[]", b"null", b'{"findings": []}', b"\xff", b"[" * 100_000, b" " * (1 << 21),
     b'{"findings": [{"label": "invented", "place": ["a", 1], "values": {}}], "error": null, "stopped": "", "did": []}',
     b'{"findings": [], "error": {"type": 1, "text": 2, "place": ["a", 0]}, "stopped": "", "did": []}'],
)  # fmt: skip
def test_what_cannot_be_read_is_no_finding(answer: bytes) -> None:
    assert understood(answer).is_clean and understood(answer).stopped is not None


@pytest.mark.parametrize(
    "text, why",
    [
        ("n = input('epochs: ')", "input"),
        ("import subprocess\nsubprocess.run(['tensorboard', '--logdir', 'logs'])", "write"),
        ("from torchvision.datasets import MNIST\nMNIST('data', download=True)", "network"),
        ("from torchvision.datasets import CIFAR100\nCIFAR100('data', download=True)", "network"),
        ("import urllib.request\nurllib.request.urlopen('https://example.org')", "network"),
        ("import os\nos.open('made.txt', os.O_WRONLY | os.O_CREAT)", "write"),
    ],
)
def test_where_it_cannot_go_on_it_says_so_and_finds_nothing(text: str, why: str, folder: Path) -> None:
    case = folder.with_name(folder.name + ".py")
    case.write_text(text, encoding="utf-8")
    found = seen(case, folder)
    assert found.is_clean and found.stopped is not None and found.stopped.value == why
    assert not (folder / "made.txt").exists()


def test_a_library_that_wants_another_program_does_without(folder: Path) -> None:
    (folder / "site-packages").mkdir()
    (folder / "site-packages" / "fonts.py").write_text(
        "import subprocess\ntry:\n    subprocess.check_output(['fc-list'])\nexcept OSError:\n    fonts = []\n"
    )
    case = folder.with_name(folder.name + ".py")
    case.write_text("import sys\nsys.path.append('site-packages')\nimport fonts\nprint(fonts.fonts)\n")
    assert seen(case, folder) == Seen()
