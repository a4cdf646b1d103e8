"""The way to a real GPU, with a simulated one in its place: scenarios see of it what they see of simulated ones."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from checker.chapters.ch11_gpu import scenarios
from checker.course import ROOT, chapters
from checker.course.gallery import Misconception, misconceptions
from checker.simulated_gpu import simulated_cuda
from checker.worker import gpu_machine, real_gpus
from tests.windows.wine import is_wine

CHAPTER = next(chapter for chapter in chapters() if chapter.number == 11)
MOVING = ("train_with_cuda_calls", "train_on", "predict_to_numpy")
WRONG = [wrong for wrong in misconceptions(CHAPTER) if wrong.task in MOVING]


@pytest.fixture(autouse=True)
def restored(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(real_gpus, "_found", 0)
    yield


def test_without_a_gpu_there_is_none() -> None:
    real_gpus.find()
    assert real_gpus.count() == 0


def test_all_that_compute_are_found() -> None:
    with simulated_cuda(count=3):
        real_gpus.find()
    assert real_gpus.count() == 3


def test_one_that_does_not_compute_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(gpu: torch.device) -> bool:
        if gpu.index == 1:
            raise RuntimeError("CUDA error: no kernel image is available for execution on the device")
        return True

    monkeypatch.setattr(real_gpus, "_computes", fails)
    with simulated_cuda(count=3):
        real_gpus.find()
    assert real_gpus.count() == 1


def test_a_machine_has_as_many_as_it_shall_have() -> None:
    with simulated_cuda(count=2):
        real_gpus.find()
        for gpus in (0, 1, 2):
            with gpu_machine.machine(gpus) as here:
                assert (torch.cuda.is_available(), torch.cuda.device_count()) == (gpus > 0, gpus)
            assert here.asked == {"called"}
        assert torch.cuda.device_count() == 2


def test_what_was_done_there_is_noted() -> None:
    with simulated_cuda(count=1):
        real_gpus.find()
        with gpu_machine.machine(1) as here:
            x = torch.ones(2, 3)
            x.to("cpu")
            assert not here.moved
            there = x.cuda()
            assert here.sent == [(2, 3)]
            with pytest.raises(TypeError):
                there.numpy()
            assert here.numpy_refused
        assert "numpy" not in vars(here)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a program without an ending is none there")
def test_a_driver_without_a_gpu_that_works_changes_no_verdict(tmp_path: Path) -> None:
    driver = tmp_path / "nvidia-smi"
    driver.touch(mode=0o755)
    environ = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "LANG": "en_US.UTF-8"}
    command = [sys.executable, str(ROOT / "tutor.py"), "check", "11", "--exercises", str(CHAPTER.solution.parent)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "own GPU" in done.stdout


def learner(*files: Path) -> Any:
    """The functions of a file, over those of the files before it, as a scenario is handed them."""
    names: dict[str, Any] = {"__name__": "ch11_gpu"}
    for file in files:
        names["__file__"] = str(file)
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec", dont_inherit=True), names)
    return SimpleNamespace(**names)


def seen(who: Any, task: str) -> tuple[Any, Any]:
    """What a scenario sees on a simulated GPU, and on the one that stands for a real one."""
    simulated = watched(who, task)
    with simulated_cuda(count=2):
        real_gpus.find()
        return simulated, watched(who, task)


def watched(who: Any, task: str) -> Any:
    try:
        with torch.enable_grad():  # one of them switches gradients off for good
            return scenarios.watched(who, task, gpus=1, device="cuda:0")
    except Exception as error:
        return type(error).__name__, str(error)


@pytest.mark.parametrize("task", MOVING)
def test_the_solution_is_seen_alike(task: str) -> None:
    simulated, real = seen(learner(CHAPTER.solution), task)
    assert real == simulated
    assert ["returned"] in real


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.label)
def test_a_wrong_answer_is_seen_alike(wrong: Misconception) -> None:
    if is_wine():
        pytest.skip("an error that C++ raises below the simulated GPU overflows Wine's stack")
    simulated, real = seen(learner(CHAPTER.solution, wrong.file), wrong.task)
    assert real == simulated
