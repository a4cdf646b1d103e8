"""Computers for the doctor: everything is well on the first; the others differ from it in one thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.datasets.sets import shipped_files
from checker.doctor.system import RunningProcess, Screen, StateFile, System, Torch

VERSIONS = {"torch": "2.9.0", "torchvision": "0.24.0", "tensorboard": "2.20.0", "pytest": "8.4.2", "pillow": "12.0.0"}
SCREEN = Screen(width=80, colours=True, encoding="utf-8", shows_chinese=True)


def versions(**other: str) -> Any:
    return lambda name: {**VERSIONS, **other}[name]


def healthy(kit: Path, /, **other: Any) -> System:
    """A Linux computer with a GPU and VS Code; its kit lies in the folder `kit`."""
    files = [kit / "data" / name for name in shipped_files()] + [kit / "exercises" / "ch04_layers.py"]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    system = System(
        platform="linux",
        machine="Linux-6.8-x86_64",
        python=(3, 12, 4),
        executable="/home/ada/kit/.venv/bin/python",
        environ={"USER": "ada"},
        home=Path("/home/ada"),
        account="ada",
        screen=SCREEN,
        kit=kit,
        exercises=(kit / "exercises" / "ch04_layers.py",),
        state_file=Path("/home/ada/kit/.tutor/state.json"),
        version=versions(),
        which=lambda program: f"/usr/bin/{program}" if program == "code" else None,
        torch=lambda: Torch(cuda="12.8", gpus=("NVIDIA GeForce RTX 3060",)),
        driver_gpus=lambda: ("NVIDIA GeForce RTX 3060",),
        free=lambda folder: 50 * 10**9,
        memory=lambda: 6 * 10**9,
        writable=lambda folder: True,
        read_state=lambda: StateFile.READ,
        in_the_way=lambda: None,
        processes=lambda: (),
    )
    return replace(system, **other)


def ill(kit: Path) -> System:
    """Much is wrong at once."""
    system = healthy(
        kit,
        version=versions(torch="2.1.2+cpu", torchvision=""),
        torch=lambda: Torch(),
        which=lambda program: None,
        environ={"USER": "ada", "EDITOR": "/home/ada/bin/ada-edit --wait"},
        free=lambda folder: 40 * 10**6,
        memory=lambda: 5 * 10**8,
        read_state=lambda: StateFile.DENIED,
        processes=lambda: (worker(4711, 1, folder=kit.as_posix()),),
    )
    (kit / "data" / shipped_files()[0]).unlink()
    (kit / "exercises" / "ch04_layers.py").unlink()
    return system


def worker(pid: int, parent: int, *, folder: str = "", leads: bool = True) -> RunningProcess:
    return RunningProcess(
        pid, parent, leads, ("/usr/bin/python", "-m", "checker.worker", "12"), folder or "/home/ada/kit"
    )
