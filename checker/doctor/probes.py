"""The probes: each asks one thing and gives one row. They know labels, not sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from checker.datasets.sets import shipped_files
from checker.doctor.leftovers import leftovers
from checker.doctor.mending import dotted, is_windows, owning, pip, renaming, setting, too_old, tutor, unsetting
from checker.doctor.mending import python as this_python
from checker.doctor.system import PATIENCE, StateFile, System, Torch

OLDEST_PYTHON = (3, 10)
NEWEST_PYTHON = (3, 15)  # that the tests were run on, as on all between; constraints.txt knows them
OTHERS = ("tensorboard", "pytest>=8.0", "pillow")  # what check needs beside torch and torchvision
EDITORS = (("code", "VS Code"), ("pycharm", "PyCharm"), ("pycharm64", "PyCharm"), ("charm", "PyCharm"))
NARROW = 40  # columns
GB = 10**9
_LITTLE, _TOO_LITTLE = GB, GB // 10
# Bytes: `check all` takes 0.7 GB, and 1.4 where there is no fork; one chapter 0.7 (bench/memory.py).
_LITTLE_MEMORY, _TOO_LITTLE_MEMORY = 2 * GB, GB * 7 // 10


class Health(Enum):
    """How one thing stands; the value is the label of its word."""

    OK = "doctor_level_ok"
    WARN = "doctor_level_warn"
    FAIL = "doctor_level_fail"


@dataclass(frozen=True)
class HealthRow:
    """What one probe found; `mend` is a command or an address to paste."""

    name: str
    level: Health
    label: str
    values: Mapping[str, object] = field(default_factory=dict)
    mend: str = ""


def examine(system: System) -> list[HealthRow]:
    """Every row, in the order in which things are worth mending."""
    absent = not system.version("torch")
    torch = Torch(torch_error="-") if absent else system.torch()
    return [
        python(system),
        package(system, "doctor_name_torch", "torch>=2.4", torch, torch.torch_error),
        package(system, "doctor_name_torchvision", "torchvision>=0.19", torch, torch.torchvision_error),
        packages(system),
        gpu(system, torch),
        terminal(system),
        editor(system),
        data(system),
        disk(system),
        memory(system),
        exercises(system),
        state(system),
        processes(system),
    ]


def python(system: System) -> HealthRow:
    tested = {"oldest": dotted(OLDEST_PYTHON), "newest": dotted(NEWEST_PYTHON)}
    values = {"version": dotted(system.python), "machine": system.machine, **tested}
    others = "https://www.python.org/downloads/"
    if system.python < OLDEST_PYTHON:
        return HealthRow("doctor_name_python", Health.FAIL, "doctor_old", values, others)
    if system.python[:2] > NEWEST_PYTHON:
        return HealthRow("doctor_name_python", Health.WARN, "doctor_python_untested", values, others)
    return HealthRow("doctor_name_python", Health.OK, "doctor_python", values)


def package(system: System, row: str, needed: str, torch: Torch, error: str) -> HealthRow:
    """torch or torchvision: there, new enough, and fit to be imported."""
    name, _, oldest = needed.partition(">=")
    version = system.version(name)
    if not version:
        return HealthRow(row, Health.FAIL, "doctor_absent", {"names": name}, pip(system, needed))
    if too_old(version, oldest):
        return HealthRow(row, Health.FAIL, "doctor_old", {"version": version, "oldest": oldest}, pip(system, needed))
    if error and system.version("torch"):
        both = pip(system, "--force-reinstall", "torch>=2.4", "torchvision>=0.19")
        return HealthRow(
            row, Health.FAIL, "doctor_broken", {"version": version, "error": " ".join(error.split())}, both
        )
    if torch.timed_out:
        again = this_python(system, "-c", f"import {name}")
        return HealthRow(row, Health.WARN, "doctor_slow", {"version": version, "seconds": PATIENCE}, again)
    return HealthRow(row, Health.OK, "doctor_version", {"version": version})


def packages(system: System) -> HealthRow:
    lacking = []
    for needed in OTHERS:
        name, _, oldest = needed.partition(">=")
        version = system.version(name)
        if not version or too_old(version, oldest):
            lacking.append(needed)
    if lacking:
        names = ", ".join(lacking)
        return HealthRow("doctor_name_packages", Health.FAIL, "doctor_absent", {"names": names}, pip(system, *lacking))
    names = ", ".join(f"{name} {system.version(name)}" for name in (needed.partition(">=")[0] for needed in OTHERS))
    return HealthRow("doctor_name_packages", Health.OK, "doctor_names", {"names": names})


def gpu(system: System, torch: Torch) -> HealthRow:
    row = "doctor_name_gpu"
    if torch.gpus:
        return HealthRow(row, Health.OK, "doctor_gpu_works", {"names": ", ".join(torch.gpus)})
    found = system.driver_gpus()
    if found is None:
        return HealthRow(row, Health.OK, "doctor_gpu_none")
    if not found:
        return HealthRow(row, Health.WARN, "doctor_gpu_driver", {}, "nvidia-smi")
    names = {"names": ", ".join(found)}
    if torch.torch_error or torch.timed_out:
        return HealthRow(row, Health.WARN, "doctor_gpu_unasked", names, this_python(system, "-c", "import torch"))
    if not torch.cuda:
        return HealthRow(row, Health.WARN, "doctor_gpu_build", names, "https://pytorch.org/get-started/locally/")
    if "CUDA_VISIBLE_DEVICES" in system.environ:
        return HealthRow(row, Health.WARN, "doctor_gpu_hidden", names, unsetting(system, "CUDA_VISIBLE_DEVICES"))
    return HealthRow(
        row, Health.WARN, "doctor_gpu_unseen", {**names, "cuda": torch.cuda}, "https://www.nvidia.com/drivers"
    )


def terminal(system: System) -> HealthRow:
    screen = system.screen
    values = {"width": screen.width, "encoding": screen.encoding}
    if not screen.shows_chinese:
        mend = setting(system, "PYTHONUTF8", "1")
        return HealthRow("doctor_name_terminal", Health.WARN, "doctor_terminal_encoding", values, mend)
    if screen.width < NARROW:
        return HealthRow("doctor_name_terminal", Health.WARN, "doctor_terminal_narrow", values, tutor("--plain"))
    label = "doctor_terminal" if screen.colours else "doctor_terminal_pale"
    return HealthRow("doctor_name_terminal", Health.OK, label, values)


def editor(system: System) -> HealthRow:
    default = "notepad" if is_windows(system) else "nano"
    for variable in ("VISUAL", "EDITOR"):
        given = system.environ.get(variable, "").strip()
        if given and not (system.which(given) or system.which(given.split()[0])):
            values = {"variable": variable, "given": given}
            mend = setting(system, variable, default)
            return HealthRow("doctor_name_editor", Health.WARN, "doctor_editor_lost", values, mend)
    own = [system.environ.get(variable, "").strip() for variable in ("VISUAL", "EDITOR")]
    found = [*own, *(name for program, name in EDITORS if system.which(program))]
    names = ", ".join(dict.fromkeys(name for name in found if name))
    if not names:
        return HealthRow(
            "doctor_name_editor", Health.WARN, "doctor_editor_none", {}, setting(system, "EDITOR", default)
        )
    return HealthRow("doctor_name_editor", Health.OK, "doctor_names", {"names": names})


def data(system: System) -> HealthRow:
    """Whether all of the small sets is there; whether it is as it shipped, `data list` says."""
    lacking = [name for name in shipped_files() if not _holds_something(system.kit / "data" / name)]
    values = {"count": len(shipped_files()), "missing": len(lacking), "first": "".join(lacking[:1])}
    if lacking:
        return HealthRow("doctor_name_data", Health.FAIL, "doctor_data_missing", values, tutor("data", "make"))
    return HealthRow("doctor_name_data", Health.OK, "doctor_data", values)


def disk(system: System) -> HealthRow:
    free = system.free(system.kit)
    values = {"free": f"{free / GB:.2f} GB"}
    if free >= _LITTLE:
        return HealthRow("doctor_name_disk", Health.OK, "doctor_disk", values)
    level = Health.WARN if free >= _TOO_LITTLE else Health.FAIL
    purge = this_python(system, "-m", "pip", "cache", "purge")
    return HealthRow("doctor_name_disk", level, "doctor_disk_little", values, purge)


def memory(system: System) -> HealthRow:
    free = system.memory()
    if free is None:
        return HealthRow("doctor_name_memory", Health.OK, "doctor_memory_unseen")
    values = {"free": f"{free / GB:.2f} GB"}
    if free >= _LITTLE_MEMORY:
        return HealthRow("doctor_name_memory", Health.OK, "doctor_memory", values)
    level = Health.WARN if free >= _TOO_LITTLE_MEMORY else Health.FAIL
    return HealthRow("doctor_name_memory", level, "doctor_memory_little", values, tutor("check", "4"))


def exercises(system: System) -> HealthRow:
    lacking = [file for file in system.exercises if not file.is_file()]
    if lacking:
        names = {"names": ", ".join(file.name for file in lacking)}
        mend = tutor("reset", str(int(lacking[0].name[2:4])))
        return HealthRow("doctor_name_exercises", Health.FAIL, "doctor_exercises_missing", names, mend)
    for folder in dict.fromkeys(file.parent for file in system.exercises):
        if not system.writable(folder):
            values = {"folder": folder}
            return HealthRow(
                "doctor_name_exercises", Health.FAIL, "doctor_exercises_unwritable", values, owning(system, folder)
            )
    return HealthRow("doctor_name_exercises", Health.OK, "doctor_exercises", {"count": len(system.exercises)})


def state(system: System) -> HealthRow:
    values = {"file": system.state_file}
    blocking, found = system.in_the_way(), system.read_state()
    if blocking is not None:
        label = "doctor_state_in_the_way"
        return HealthRow("doctor_name_state", Health.FAIL, label, {"file": blocking}, renaming(system, blocking))
    if found is StateFile.BROKEN:
        return HealthRow("doctor_name_state", Health.WARN, "doctor_state_broken", values, tutor())
    if found is StateFile.DENIED:
        mend = owning(system, system.state_file.parent)
        return HealthRow("doctor_name_state", Health.FAIL, "doctor_state_denied", values, mend)
    label = "doctor_state" if found is StateFile.READ else "doctor_state_none"
    return HealthRow("doctor_name_state", Health.OK, label, values)


def processes(system: System) -> HealthRow:
    if system.platform != "linux":
        return HealthRow("doctor_name_processes", Health.OK, "doctor_processes_unseen")
    left = leftovers(system.processes(), system.kit.as_posix())
    if left:
        pids = " ".join(str(process.pid) for process in left)
        return HealthRow("doctor_name_processes", Health.WARN, "doctor_processes_left", {"pids": pids}, f"kill {pids}")
    return HealthRow("doctor_name_processes", Health.OK, "doctor_processes")


def _holds_something(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
