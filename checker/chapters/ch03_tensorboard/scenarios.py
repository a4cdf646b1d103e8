"""What runs beside the learner's code: writers that put nothing off, loaders, and TensorBoard itself.

Nothing is compared here. What is on disk when a function returns does not depend on luck: `event_writers` sees to it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from http.client import HTTPException
from math import inf
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import torch
from torch.utils.data import DataLoader, TensorDataset

from checker.chapters.ch03_tensorboard.commands import file_name, is_command, options_of
from checker.worker import event_readers, started
from checker.worker.event_writers import nothing_in_background

# --- Logging ----------------------------------------------------------------------------------------------------------


@contextmanager
def tags_as_given() -> Iterator[None]:
    """tensorboardX, where a learner uses it, would write the tag y=2x as y_2x."""
    summary = sys.modules.get("tensorboardX.summary")
    with mock.patch.object(summary, "_clean_tag", lambda tag: tag) if summary else nullcontext():
        yield


def log_line(learner: ModuleType, log_dir: str) -> None:
    with tags_as_given(), nothing_in_background(flushed_at_end=False):
        learner.log_line(log_dir)


def log_line_to_the_end(learner: ModuleType, log_dir: str) -> None:
    """The same, and what is left over is written when the program ends."""
    with tags_as_given(), nothing_in_background(flushed_at_end=True):
        learner.log_line(log_dir)


def log_image(learner: ModuleType, log_dir: str, image_path: str, tag: str, step: int) -> None:
    with tags_as_given(), nothing_in_background(flushed_at_end=True):
        learner.log_image(log_dir, image_path, tag, step)


def log_batches(learner: ModuleType, log_dir: str, loader: DataLoader[Any], tag: str) -> None:
    with tags_as_given(), nothing_in_background(flushed_at_end=True):
        learner.log_batches(log_dir, loader, tag)


def loader(learner: ModuleType, imgs: torch.Tensor, batch_size: int) -> DataLoader[Any]:
    """The images in this order, with their numbers as targets."""
    return DataLoader(TensorDataset(imgs, torch.arange(len(imgs))), batch_size=batch_size)


# --- What was logged, for the questionnaires --------------------------------------------------------------------------


class Points:
    """What was logged, which stays in the worker: `points[i]` is the tag, step and value of one, None beyond them."""

    def __init__(self, listed: list[Any], found: bool) -> None:
        self.listed = listed
        self.found = found  # whether there is an event file; how many is free
        self.count = len(listed)
        self.tags = sorted({tag for tag, *_ in listed})

    def __getitem__(self, place: int) -> Any:
        return self.listed[place] if place < self.count else None


def points(learner: ModuleType, log_dir: str) -> Points:
    """The numbers logged in `log_dir` and below it."""
    return Points(_logged(event_readers.scalars, log_dir), bool(_runs(log_dir)))


def pictures(learner: ModuleType, log_dir: str) -> list[Any]:
    """Whether there is an event file in `log_dir` or below it; tag, step and pixels of the pictures in it."""
    return [bool(_runs(log_dir)), *_logged(event_readers.pictures, log_dir)]


def _logged(read: Callable[[str], dict[str, list[Any]]], log_dir: str) -> list[Any]:
    """Tag, step and value of each entry, by tag and step: several event files are not read in the order of writing."""
    found = [
        (tag, *entry) for folder in _runs(log_dir) for tag, listed in read(str(folder)).items() for entry in listed
    ]
    return sorted(found, key=lambda entry: entry[:2])


def _runs(log_dir: str) -> list[Path]:
    return sorted({file.parent for file in Path(log_dir).rglob("*tfevents*")})


# --- The command ------------------------------------------------------------------------------------------------------


def command_parts(learner: ModuleType, log_dir: str, *port: int) -> list[Any]:
    """What the learner's command says, however it is written: the program, its options in order, and what is left."""
    command = learner.launch_command(log_dir, *port)
    if not is_command(command):
        return [type(command).__name__, str(command)]
    options = options_of(command)
    program, rest = ("tensorboard", options) if options is not None else (file_name(command[0]), command[1:])
    pieces = [piece for text in rest for piece in (text.split("=", 1) if text.startswith("--") else [text])]
    named: list[list[str]] = []
    for piece in pieces:
        if piece.startswith("--") or not named:
            named.append([])
        named[-1].append(piece)
    return [program, *sorted(named)]


# TensorBoard, but it ends when its standard input does: with this process, however that ends; and when it has computed,
# or had nothing to do, for too long: on a slow machine it takes long to start. The working directory is no place to
# import from.
TENSORBOARD = """
import os, sys, threading, time
sys.path[:] = [folder for folder in sys.path if folder]
def patience(seconds):
    before, idle = 0.0, 0
    while before < seconds and idle < seconds:
        time.sleep(1)
        now = time.process_time()
        before, idle = now, idle + (now - before < 0.01)
    os._exit({silent})
threading.Thread(target=lambda: (os.read(0, 1), os._exit(0)), daemon=True).start()
threading.Thread(target=patience, args=({seconds},), daemon=True).start()
from tensorboard.main import run_main
run_main()
"""
SILENT = 75  # its exit code then
ANSWERED = 10.0  # seconds for it to have read the logs, once it answers
# Seen from this machine only, and nothing started beside it.
OURS = ["--host=127.0.0.1", "--load_fast=false"]


def log_one(learner: ModuleType, log_dir: str, tag: str, value: float) -> None:
    """Logs one number, without the learner's code."""
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(log_dir) as writer:
        writer.add_scalar(tag, value, 1)


def program_exists(learner: ModuleType, program: str) -> bool:
    """Whether a program that is named by its path is there. One without a path is looked for by the system."""
    return file_name(program) == program or shutil.which(program) is not None


def served_tags(learner: ModuleType, options: Sequence[str], port: int, seconds: float) -> dict[str, Any]:
    """Starts TensorBoard with these options, asks it over HTTP which tags it shows, and stops it, always.

    It may compute for `seconds`, and have nothing to do for as long, before it answers.
    `ended` is its exit code if it ended by itself, `said` the last line that it wrote then.
    """
    own_group: dict[str, Any] = (
        {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
        if sys.platform == "win32"
        else {"start_new_session": True}
    )
    allowed = [text for text in options if text != "--bind_all"]
    with tempfile.TemporaryFile() as output:
        started.announce()
        process = subprocess.Popen(
            [sys.executable, "-c", TENSORBOARD.format(silent=SILENT, seconds=seconds), *allowed, *OURS],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            **own_group,
        )
        try:
            tags = _asked(process, port)
            ended = process.poll() if process.poll() != SILENT else None
        finally:
            _stop(process)
        output.seek(0)
        lines = output.read(100_000).decode("utf-8", "replace").split("\n")
        last = [line.strip() for line in lines if line.strip()][-1:] if ended is not None else []
    return {"said": "".join(last), "ended": ended, "tags": tags}


def _asked(process: subprocess.Popen[bytes], port: int) -> list[str]:
    """The tags of all runs, as soon as there are some; none if the process ends, or shows none though it answers."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = inf
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError, HTTPException, ValueError, AttributeError, TypeError):  # whatever answers there
            try:
                answer = direct.open(f"http://127.0.0.1:{port}/data/plugin/scalars/tags", timeout=ANSWERED)
            except urllib.error.HTTPError as error:  # an answer, too, and with a body like one
                answer = error
            deadline = min(deadline, time.monotonic() + ANSWERED)
            with answer:
                runs = json.loads(answer.read(1_000_000))
            if tags := sorted({tag for listed in runs.values() for tag in listed}):
                return tags
        time.sleep(0.02)
    return []


def _stop(process: subprocess.Popen[bytes]) -> None:
    if sys.platform != "win32" and process.poll() is None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # its group, which is its own
    process.kill()
    process.wait()
    if process.stdin:
        process.stdin.close()
