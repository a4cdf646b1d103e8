"""Each probe, on computers that differ from a healthy one in one thing."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from checker.course import ROOT
from checker.datasets.sets import shipped_files
from checker.doctor import probes, system
from checker.doctor.leftovers import leftovers
from checker.doctor.private import without_person
from checker.doctor.probes import Health, HealthRow, examine
from checker.doctor.system import RunningProcess, Screen, StateFile, Torch
from tests.doctor.computers import SCREEN, healthy, versions, worker

OK, WARN, FAIL = Health.OK, Health.WARN, Health.FAIL
HAS_GPU = ("RTX 3060",)
BLOCKING = PurePosixPath("/home/ada/kit/.tutor/history")
PIP = "/home/ada/kit/.venv/bin/python -m pip install --upgrade "

# row, what is other than on the healthy computer, level, label, how the mending line begins
CASES: list[tuple[str, Mapping[str, Any], Health, str, str]] = [
    ("python", {}, OK, "doctor_python", ""),
    ("python", {"python": (3, 9, 1)}, FAIL, "doctor_old", "https://www.python.org"),
    ("python", {"python": (3, 10, 0)}, OK, "doctor_python", ""),
    ("python", {"python": (3, 15, 9)}, OK, "doctor_python", ""),
    ("python", {"python": (3, 16, 0)}, WARN, "doctor_python_untested", "https://www.python.org"),
    ("torch", {}, OK, "doctor_version", ""),
    ("torch", {"version": versions(torch="2.10.0+cpu")}, OK, "doctor_version", ""),
    ("torch", {"version": versions(torch="")}, FAIL, "doctor_absent", PIP + '"torch>=2.4"'),
    ("torch", {"version": versions(torch="2.3.1")}, FAIL, "doctor_old", PIP + '"torch>=2.4"'),
    ("torch", {"torch": lambda: Torch(torch_error="OSError: c10.dll")}, FAIL, "doctor_broken", PIP + "--force"),
    ("torch", {"torch": lambda: Torch(timed_out=True)}, WARN, "doctor_slow", "/home/ada/kit/.venv/bin/python -c"),
    ("torchvision", {}, OK, "doctor_version", ""),
    ("torchvision", {"version": versions(torchvision="")}, FAIL, "doctor_absent", PIP + '"torchvision'),
    ("torchvision", {"version": versions(torchvision="0.18.1")}, FAIL, "doctor_old", PIP + '"torchvision'),
    ("torchvision", {"torch": lambda: Torch(torchvision_error="E: nms")}, FAIL, "doctor_broken", PIP + "--force"),
    ("torchvision", {"version": versions(torch="")}, OK, "doctor_version", ""),
    ("packages", {}, OK, "doctor_names", ""),
    ("packages", {"version": versions(pytest="7.4", pillow="")}, FAIL, "doctor_absent", PIP + '"pytest>=8.0" pillow'),
    ("gpu", {}, OK, "doctor_gpu_works", ""),
    ("gpu", {"torch": Torch, "driver_gpus": lambda: None}, OK, "doctor_gpu_none", ""),
    ("gpu", {"torch": Torch, "driver_gpus": lambda: ()}, WARN, "doctor_gpu_driver", "nvidia-smi"),
    ("gpu", {"torch": Torch}, WARN, "doctor_gpu_build", "https://pytorch.org"),
    ("gpu", {"torch": lambda: Torch(cuda="12.8")}, WARN, "doctor_gpu_unseen", "https://www.nvidia.com"),
    ("gpu", {"torch": lambda: Torch(timed_out=True)}, WARN, "doctor_gpu_unasked", "/home/ada/kit/.venv/bin/python"),
    ("gpu", {"version": versions(torch="")}, WARN, "doctor_gpu_unasked", "/home/ada/kit/.venv/bin/python"),
    (
        "gpu",
        {"torch": lambda: Torch(cuda="12.8"), "environ": {"CUDA_VISIBLE_DEVICES": ""}},
        WARN,
        "doctor_gpu_hidden",
        "unset CUDA_VISIBLE_DEVICES",
    ),
    (
        "gpu",
        {"torch": lambda: Torch(cuda="12.8"), "environ": {"CUDA_VISIBLE_DEVICES": "-1"}, "platform": "win32"},
        WARN,
        "doctor_gpu_hidden",
        "Remove-Item Env:CUDA_VISIBLE_DEVICES",
    ),
    ("terminal", {}, OK, "doctor_terminal", ""),
    ("terminal", {"screen": replace(SCREEN, colours=False)}, OK, "doctor_terminal_pale", ""),
    ("terminal", {"screen": replace(SCREEN, width=39)}, WARN, "doctor_terminal_narrow", "python tutor.py --plain"),
    ("terminal", {"screen": replace(SCREEN, width=40)}, OK, "doctor_terminal", ""),
    ("terminal", {"screen": Screen(80, True, "ascii", False)}, WARN, "doctor_terminal_encoding", "export PYTHONUTF8"),
    (
        "terminal",
        {"screen": Screen(80, True, "cp1252", False), "platform": "win32"},
        WARN,
        "doctor_terminal_encoding",
        "setx PYTHONUTF8 1",
    ),
    ("editor", {}, OK, "doctor_names", ""),
    ("editor", {"which": lambda program: None}, WARN, "doctor_editor_none", "export EDITOR=nano"),
    ("editor", {"which": lambda program: None, "platform": "win32"}, WARN, "doctor_editor_none", "setx EDITOR notepad"),
    ("editor", {"environ": {"VISUAL": "gone -w"}}, WARN, "doctor_editor_lost", "export VISUAL=nano"),
    ("editor", {"environ": {"EDITOR": "code -w"}}, OK, "doctor_names", ""),
    ("data", {}, OK, "doctor_data", ""),
    ("data", {"kit": Path("/nowhere")}, FAIL, "doctor_data_missing", "python tutor.py data make"),
    ("disk", {}, OK, "doctor_disk", ""),
    ("disk", {"free": lambda folder: 10**9}, OK, "doctor_disk", ""),
    ("disk", {"free": lambda folder: 10**9 - 1}, WARN, "doctor_disk_little", "/home/ada/kit/.venv/bin/python -m pip"),
    ("disk", {"free": lambda folder: 10**8 - 1}, FAIL, "doctor_disk_little", "/home/ada/kit/.venv/bin/python -m pip"),
    ("memory", {}, OK, "doctor_memory", ""),
    ("memory", {"memory": lambda: 2 * 10**9}, OK, "doctor_memory", ""),
    ("memory", {"memory": lambda: 2 * 10**9 - 1}, WARN, "doctor_memory_little", "python tutor.py check 4"),
    ("memory", {"memory": lambda: 7 * 10**8 - 1}, FAIL, "doctor_memory_little", "python tutor.py check 4"),
    ("memory", {"memory": lambda: None}, OK, "doctor_memory_unseen", ""),
    ("exercises", {}, OK, "doctor_exercises", ""),
    (
        "exercises",
        {"exercises": (Path("/x/ch07_optimizers.py"), Path("/x/ch08_vgg16.py"))},
        FAIL,
        "doctor_exercises_missing",
        "python tutor.py reset 7",
    ),
    ("exercises", {"writable": lambda folder: False}, FAIL, "doctor_exercises_unwritable", "chmod -R u+rwX "),
    (
        "exercises",
        {"writable": lambda folder: False, "platform": "win32"},
        FAIL,
        "doctor_exercises_unwritable",
        "icacls ",
    ),
    ("state", {}, OK, "doctor_state", ""),
    ("state", {"read_state": lambda: StateFile.NONE}, OK, "doctor_state_none", ""),
    ("state", {"read_state": lambda: StateFile.BROKEN}, WARN, "doctor_state_broken", "python tutor.py"),
    ("state", {"in_the_way": lambda: BLOCKING}, FAIL, "doctor_state_in_the_way", f"mv -n {BLOCKING} {BLOCKING}-old"),
    (
        "state",
        {"in_the_way": lambda: BLOCKING, "platform": "win32"},
        FAIL,
        "doctor_state_in_the_way",
        f"ren {BLOCKING} history-old",
    ),
    ("state", {"read_state": lambda: StateFile.DENIED}, FAIL, "doctor_state_denied", "chmod -R u+rwX /home/ada/kit/"),
    ("processes", {}, OK, "doctor_processes", ""),
    ("processes", {"platform": "darwin"}, OK, "doctor_processes_unseen", ""),
    ("processes", {"platform": "win32"}, OK, "doctor_processes_unseen", ""),
    (
        "processes",
        {"kit": Path("/home/ada/kit"), "processes": lambda: (worker(12, 1), worker(7, 1))},
        WARN,
        "doctor_processes_left",
        "kill 7 12",
    ),
]


def row_of(found: list[HealthRow], name: str) -> HealthRow:
    return next(row for row in found if row.name == f"doctor_name_{name}")


@pytest.mark.parametrize(("name", "other", "level", "label", "mend"), CASES)
def test_probe(name: str, other: Mapping[str, Any], level: Health, label: str, mend: str, tmp_path: Path) -> None:
    row = row_of(examine(healthy(tmp_path, **other)), name)
    assert (row.level, row.label) == (level, label)
    assert row.mend.replace(os.sep, "/").startswith(mend)
    assert bool(row.mend) is (level is not OK)


def test_every_label_of_every_probe_is_tried() -> None:
    source = Path(probes.__file__).read_text(encoding="utf-8")
    assert {label for _, _, _, label, _ in CASES} == {
        word for word in source.replace('"', " ").split() if word.startswith("doctor_")
    } - {f"doctor_name_{name}" for name, *_ in CASES} - {level.value for level in Health}


def test_torch_is_not_asked_where_it_is_not_installed(tmp_path: Path) -> None:
    def asked() -> Torch:
        raise AssertionError("asked")

    examine(healthy(tmp_path, version=versions(torch=""), torch=asked))


def test_an_empty_data_file_is_as_good_as_none(tmp_path: Path) -> None:
    computer = healthy(tmp_path)
    (tmp_path / "data" / shipped_files()[3]).write_bytes(b"")
    assert row_of(examine(computer), "data").values == {"count": 45, "missing": 1, "first": shipped_files()[3]}


def test_the_data_files_are_those_that_are_drawn() -> None:
    there = {file.relative_to(ROOT / "data") for name in ("hymenoptera", "cifar10")
             for file in (ROOT / "data" / name).rglob("*") if file.is_file()}  # fmt: skip
    assert {
        Path(name) for name in shipped_files()
    } == there  # tests/datasets/test_small_sets.py holds `there` to checker/datasets/small/draw.py


def test_the_doctor_wants_what_the_door_wants() -> None:
    door = runpy.run_path(str(ROOT / "tutor.py"))
    needed = {door["requirement"](*package) for package in door["TO_JUDGE"]}
    assert needed == {"torch>=2.4", "torchvision>=0.19", *probes.OTHERS}


def test_a_program_with_a_space_in_its_path_can_be_pasted(tmp_path: Path) -> None:
    lost = {"version": versions(torch=""), "executable": "C:\\My Kit\\python.exe"}
    windows = row_of(examine(healthy(tmp_path, platform="win32", **lost)), "torch").mend
    assert windows == '& "C:\\My Kit\\python.exe" -m pip install --upgrade "torch>=2.4"'
    assert row_of(examine(healthy(tmp_path, **lost)), "torch").mend.startswith('"C:')


KIT = "/home/ada/kit"
JUDGE = ("python", "tutor.py", "check", "4")


def process(pid: int, parent: int, *words: str, leads: bool = False, folder: str = KIT) -> RunningProcess:
    return RunningProcess(pid, parent, leads, words, folder)


# who runs, and which of them are left over
RUNNING: Mapping[str, tuple[list[RunningProcess], list[int]]] = {
    "a run that goes on": ([process(9, 3, *JUDGE), process(10, 9, *JUDGE, leads=True), worker(11, 10)], []),
    "a spawned worker of nobody": ([worker(10, 1)], [10]),
    "a forked worker of nobody": ([process(1, 0, "init"), process(10, 1, *JUDGE, leads=True)], [10]),
    "adopted by the person's systemd": ([process(8, 1, "/lib/systemd/systemd"), worker(10, 8)], [10]),
    "a forked worker of watch": ([process(10, 1, "python", "tutor.py", "watch", leads=True)], [10]),
    "a script on simulated GPUs": ([process(10, 1, "python", "tutor.py", "gpu-sim", "a.py", leads=True)], []),
    "its workers go with it": ([worker(10, 1), worker(11, 10)], [10]),
    "another copy of the kit": ([worker(10, 1, folder="/home/ada/kit2")], []),
    "started from elsewhere": ([process(10, 1, "python", KIT + "/tutor.py", "check", leads=True, folder="/")], [10]),
    "a judge whose terminal is closed": ([process(9, 1, *JUDGE)], []),
    "a container whose first process is the judge": ([process(1, 0, *JUDGE), worker(10, 1)], []),
    "somebody else's parent": ([process(8, 1, "make"), worker(10, 8)], []),
    "another program": ([process(10, 1, "python", "train.py", leads=True)], []),
    "without words, as threads of the kernel": ([process(2, 0, ""), process(3, 2, "")], []),
}


@pytest.mark.parametrize("case", RUNNING)
def test_leftovers(case: str) -> None:
    running, left = RUNNING[case]
    assert [found.pid for found in leftovers(running, KIT)] == left


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("/home/ada/kit/python", "~/kit/python"),
        ('chmod "/home/ada"', 'chmod "~"'),
        ("/home/adam/kit", "/home/adam/kit"),
        ("/data/ada/kit", "/data/USER/kit"),
        ("/data/ADA_x", "/data/USER_x"),
        ("Canada", "Canada"),
        ("nada", "nada"),
    ],
)
def test_without_person(text: str, clean: str, tmp_path: Path) -> None:
    row = HealthRow("doctor_name_disk", OK, "doctor_names", {"names": text}, text)
    cleaned = without_person(row, healthy(tmp_path))
    assert (cleaned.values["names"], cleaned.mend) == (clean, clean)


def test_without_person_of_a_long_name_or_none(tmp_path: Path) -> None:
    row = HealthRow("doctor_name_disk", OK, "doctor_names", {"names": "/srv/lovelace2/x /hut/y"})
    long = healthy(tmp_path, account="lovelace", environ={}, home=Path("/hut"))
    assert without_person(row, long).values["names"] == "/srv/USER2/x ~/y"
    nobody = healthy(tmp_path, account="", environ={}, home=Path("/"))
    assert without_person(row, nobody).values == row.values


# ---- the real computer ---------------------------------------------------------------------------------------------


def ran(monkeypatch: pytest.MonkeyPatch, out: str = "", err: str = "", code: int = 0, *, slow: bool = False) -> None:
    """What the next program says."""

    def run(words: Any, seconds: float) -> subprocess.CompletedProcess[str]:
        if slow:
            raise subprocess.TimeoutExpired(words, seconds)
        return subprocess.CompletedProcess(words, code, out, err)

    monkeypatch.setattr(system, "_run", run)
    monkeypatch.setattr(system.shutil, "which", lambda program: program)


@pytest.mark.parametrize(
    ("said", "torch"),
    [
        ({"out": 'warning\n{"cuda": "12.8", "gpus": ["A", "B"]}\n'}, Torch(cuda="12.8", gpus=("A", "B"))),
        ({"out": '{"torch_error": "ImportError: no"}'}, Torch(torch_error="ImportError: no")),
        ({"out": '{"cuda": "", "torchvision_error": "no"}'}, Torch(torchvision_error="no")),
        ({"err": "a\nFatal Python error", "code": 3}, Torch(torch_error="Fatal Python error")),
        ({"code": -11}, Torch(torch_error="exit code -11")),
        ({"slow": True}, Torch(timed_out=True)),
    ],
)
def test_asking_torch(said: Mapping[str, Any], torch: Torch, monkeypatch: pytest.MonkeyPatch) -> None:
    ran(monkeypatch, **said)
    assert system._ask_torch() == torch


@pytest.mark.parametrize(
    ("said", "gpus"), [({"out": "A\nB\n"}, ("A", "B")), ({"out": "no", "code": 9}, ()), ({"slow": True}, ())]
)
def test_asking_the_driver(said: Mapping[str, Any], gpus: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    ran(monkeypatch, **said)
    assert system._ask_driver() == gpus
    monkeypatch.setattr(system.shutil, "which", lambda program: None)
    assert system._ask_driver() is None


def test_versions_and_folders(tmp_path: Path) -> None:
    assert system._version("pytest") == pytest.__version__ and system._version("no-such-package") == ""
    assert system._writable(tmp_path) and not system._writable(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /proc")
def test_processes_are_read(tmp_path: Path) -> None:
    for pid, stat in (("7", "7 (a ) b) S 1 7 7 0"), ("8", "nonsense"), ("9", "9 (c) S 7 7 7 0")):
        (tmp_path / pid).mkdir()
        (tmp_path / pid / "stat").write_text(stat, encoding="utf-8")
        (tmp_path / pid / "cmdline").write_bytes(b"python\0tutor.py\0check\0")
        (tmp_path / pid / "cwd").symlink_to("/srv")
    (tmp_path / "10").mkdir()
    words = ("python", "tutor.py", "check")
    found = sorted(system._processes(tmp_path), key=lambda process: process.pid)
    assert found == [RunningProcess(7, 1, True, words, "/srv"), RunningProcess(9, 7, False, words, "/srv")]
    assert system._processes(tmp_path / "none") == []
