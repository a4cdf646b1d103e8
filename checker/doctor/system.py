"""All that the probes may ask of the computer, as one value: a test makes one of its own."""

from __future__ import annotations

import getpass
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from importlib import metadata
from pathlib import Path
from typing import Any

from checker.course import ROOT
from checker.processes.memory import available

PATIENCE = 90  # seconds; torch's first import from a slow disk takes long
_SMI_PATIENCE = 15
_ASK_SMI = ("--query-gpu=name", "--format=csv,noheader")
# Asked in a process of its own: importing torch takes seconds, may fail, and may never end.
_ASK_TORCH = """
import json
said = {}
try:
    import torch
    said["cuda"] = torch.version.cuda or ""
    said["gpus"] = [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())]
except Exception as error:
    said["torch_error"] = f"{type(error).__name__}: {error}"
else:
    try:
        import torchvision
    except Exception as error:
        said["torchvision_error"] = f"{type(error).__name__}: {error}"
print(json.dumps(said))
"""


@dataclass(frozen=True)
class Torch:
    """What a fresh Python says of torch."""

    cuda: str = ""  # the version of CUDA that it was built for
    gpus: tuple[str, ...] = ()
    torch_error: str = ""
    torchvision_error: str = ""
    timed_out: bool = False


class StateFile(Enum):
    """What became of reading the tutor's memory."""

    READ = auto()
    NONE = auto()
    BROKEN = auto()
    DENIED = auto()


@dataclass(frozen=True)
class Screen:
    """The terminal."""

    width: int  # columns
    colours: bool
    encoding: str
    shows_chinese: bool


@dataclass(frozen=True)
class RunningProcess:
    """One that runs now."""

    pid: int
    parent: int
    leads: bool  # its session, as what the judge starts does
    words: tuple[str, ...]
    folder: str


@dataclass(frozen=True)
class System:
    """The computer, the person's surroundings and this copy of the kit."""

    platform: str  # as sys.platform
    machine: str
    python: tuple[int, int, int]
    executable: str
    environ: Mapping[str, str]
    home: Path
    account: str
    screen: Screen
    kit: Path
    exercises: tuple[Path, ...]  # a file for each chapter
    state_file: Path
    version: Callable[[str], str]  # of an installed package; "" where it is not
    which: Callable[[str], str | None]
    torch: Callable[[], Torch]
    driver_gpus: Callable[[], tuple[str, ...] | None]  # what nvidia-smi names; None where there is no nvidia-smi
    free: Callable[[Path], int]  # bytes
    memory: Callable[[], int | None]  # bytes that a program can still have; None where nobody knows
    writable: Callable[[Path], bool]
    read_state: Callable[[], StateFile]
    in_the_way: Callable[[], Path | None]  # a file where the tutor's memory needs a folder
    processes: Callable[[], Sequence[RunningProcess]]


def this_system(
    *,
    environ: Mapping[str, str],
    screen: Screen,
    exercises: Sequence[Path],
    state_file: Path,
    read_state: Callable[[], StateFile],
    in_the_way: Callable[[], Path | None],
) -> System:
    """This computer; what only the command line knows is handed in."""
    return System(
        platform=sys.platform,
        machine=platform.platform(),
        python=sys.version_info[:3],
        executable=sys.executable,
        environ=environ,
        home=Path.home(),
        account=_account(),
        screen=screen,
        kit=ROOT,
        exercises=tuple(exercises),
        state_file=state_file,
        version=_version,
        which=shutil.which,
        torch=_ask_torch,
        driver_gpus=_ask_driver,
        free=lambda folder: shutil.disk_usage(folder).free,
        memory=available,
        writable=_writable,
        read_state=read_state,
        in_the_way=in_the_way,
        processes=lambda: _processes(Path("/proc")),
    )


def _account() -> str:
    """What the person is called; "" in a container that runs as a number without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _ask_torch() -> Torch:
    try:
        done = _run([sys.executable, "-c", _ASK_TORCH], PATIENCE)
    except subprocess.TimeoutExpired:
        return Torch(timed_out=True)
    except OSError as error:
        return Torch(torch_error=str(error))
    lines = done.stdout.strip().splitlines()
    try:
        return _torch(json.loads(lines[-1] if lines else ""))
    except ValueError:  # it crashed
        return Torch(torch_error=(done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])


def _torch(said: Mapping[str, Any]) -> Torch:
    return Torch(
        cuda=said.get("cuda", ""),
        gpus=tuple(said.get("gpus", ())),
        torch_error=said.get("torch_error", ""),
        torchvision_error=said.get("torchvision_error", ""),
    )


def _ask_driver() -> tuple[str, ...] | None:
    program = shutil.which("nvidia-smi")
    if program is None:
        return None
    try:
        done = _run([program, *_ASK_SMI], _SMI_PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(done.stdout.strip().splitlines()) if done.returncode == 0 else ()


def _run(words: Sequence[str], seconds: float) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=seconds,
        cwd=ROOT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _writable(folder: Path) -> bool:
    """Tried, because what Windows says of its folders' rights is not to be relied on."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _processes(proc: Path) -> list[RunningProcess]:
    """What Linux lists; nothing elsewhere, and nobody else's where that is hidden."""
    found = [_process(folder) for folder in proc.glob("[0-9]*")]
    return [process for process in found if process is not None]


def _process(folder: Path) -> RunningProcess | None:
    try:
        # The name, in brackets, may itself hold brackets and spaces; after it: state, parent, group, session.
        numbers = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        words = (folder / "cmdline").read_text(encoding="utf-8", errors="replace").rstrip("\0").split("\0")
        return RunningProcess(
            pid=int(folder.name),
            parent=int(numbers[1]),
            leads=numbers[3] == folder.name,
            words=tuple(words),
            folder=os.readlink(folder / "cwd"),
        )
    except (OSError, ValueError, IndexError):  # it has ended, or is somebody else's
        return None
