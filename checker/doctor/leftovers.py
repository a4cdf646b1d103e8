"""Processes of this kit that outlived the run that started them. They are listed, never ended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from checker.doctor.system import RunningProcess

_JUDGING = {"check", "watch", "review", "dev"}
_ADOPTING = {"init", "systemd"}  # whose children are nobody else's any more; and whoever is number 1


def leftovers(running: Sequence[RunningProcess], kit: str) -> list[RunningProcess]:
    """Workers whose parent is not a process of the kit but the one that orphans are given to."""
    by_pid = {process.pid: process for process in running}
    workers = [process for process in running if _of_kit(process, kit) and _works(process)]
    return sorted((worker for worker in workers if _orphan(worker, by_pid)), key=lambda worker: worker.pid)


def _of_kit(process: RunningProcess, kit: str) -> bool:
    return process.folder == kit or any(word.startswith(kit + "/") for word in process.words)


def _works(process: RunningProcess) -> bool:
    """Started as a worker, or forked from a judge: that one still has the judge's words, but leads its own session."""
    if any(word.startswith("checker.worker") for word in process.words):
        return True
    return process.leads and _judges(process)


def _judges(process: RunningProcess) -> bool:
    runs_tutor = any(PurePath(word).name == "tutor.py" for word in process.words[1:3])
    return runs_tutor and not _JUDGING.isdisjoint(process.words)


def _orphan(process: RunningProcess, by_pid: dict[int, RunningProcess]) -> bool:
    parent = by_pid.get(process.parent)
    if parent is None:  # not to be seen from here: number 1 of another user, or outside of a container
        return process.parent <= 1
    if _works(parent) or _judges(parent):
        return False
    return parent.pid == 1 or PurePath(parent.words[0]).name in _ADOPTING
