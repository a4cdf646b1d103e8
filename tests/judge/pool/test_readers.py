"""The clean reader: what it reads of files, and that nothing in them runs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
import torch

from checker.judge.api.faults import Ended
from checker.judge.api.learner import Reader
from checker.judge.run.task_run import TaskRun
from checker.worker import readers

writers = pytest.importorskip("torch.utils.tensorboard")


class Payload:
    """A pickle of it makes a folder when it is opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self.folder),)


@pytest.mark.parametrize("new_format", [True, False])
@pytest.mark.parametrize("protocol", [2, 4, 5])
def test_a_whole_network(tmp_path: Path, protocol: int, new_format: bool) -> None:
    file = tmp_path / "net.pth"
    network = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2), torch.nn.Dropout())
    torch.save(network, file, pickle_protocol=protocol, _use_new_zipfile_serialization=new_format)
    read = readers.network(str(file))
    assert [type(layer) for layer in read] == [type(layer) for layer in network]
    assert torch.equal(read[0].weight, network[0].weight)


@pytest.mark.parametrize("read", [readers.network, readers.weights])
@pytest.mark.parametrize("new_format", [True, False])
def test_nothing_in_a_file_runs(tmp_path: Path, read: Callable[[str], object], new_format: bool) -> None:
    file, folder = tmp_path / "net.pth", tmp_path / "made by the payload"
    torch.save({"weight": Payload(folder)}, file, _use_new_zipfile_serialization=new_format)
    with pytest.raises(Exception, match="mkdir"):
        read(str(file))
    assert not folder.exists()


@pytest.mark.parametrize("new_style", [False, True])
def test_scalars(tmp_path: Path, new_style: bool) -> None:
    with writers.SummaryWriter(str(tmp_path)) as writer:
        for step, value in ((3, 0.5), (4, 2.0)):
            writer.add_scalar("loss", value, step, new_style=new_style)
    assert readers.scalars(str(tmp_path)) == {"loss": [(3, 0.5), (4, 2.0)]}


def test_pictures_and_graph(tmp_path: Path) -> None:
    pixels = numpy.arange(2 * 3 * 3, dtype=numpy.uint8).reshape(2, 3, 3)
    with writers.SummaryWriter(str(tmp_path)) as writer:
        writer.add_image("picture", pixels, 7, dataformats="HWC")
        writer.add_graph(torch.nn.Linear(2, 3), torch.ones(1, 2))
    [(step, read)] = readers.pictures(str(tmp_path))["picture"]
    assert step == 7
    assert numpy.array_equal(read, pixels)
    assert [1, 3] in [shape for node in readers.graph(str(tmp_path)) for shape in node["shapes"]]
    assert readers.graph(str(tmp_path / "nothing")) == []


def test_what_differs_in_a_file_is_the_finding(run_of: Callable[..., TaskRun], tmp_path: Path) -> None:
    file = tmp_path / "weights.pth"
    torch.save({"weight": torch.ones(2)}, file)
    run = run_of()
    run.learner()
    reader = Reader(run.reading)
    assert reader.weights(str(file)) == {"weight": torch.ones(2)}
    assert run.last_difference is None
    assert reader.weights(str(file)) != {"weight": torch.zeros(2)}
    assert run.last_difference is not None
    assert run.last_difference.label == "wrong_element"
    with pytest.raises(Ended):
        reader.weights(str(tmp_path / "gone.pth"))


def test_the_start_of_a_reader_does_not_count(run_of: Callable[..., TaskRun], monkeypatch: pytest.MonkeyPatch) -> None:
    run = run_of()
    learner, start = run.learner(), run._worlds.reader
    run.exchange._limit.seconds = 0.1

    def slow() -> object:
        time.sleep(0.5)
        return start()

    monkeypatch.setattr(run._worlds, "reader", slow)
    run.reading()
    assert learner.add(1, 2) == 3


def test_what_a_file_allows_torch_to_open_ends_with_it(run_of: Callable[..., TaskRun]) -> None:
    allowed = (
        "import torch\nclass Mine: pass\n{}\ndef add(a, b):\n    return len(torch.serialization.get_safe_globals())\n"
    )
    assert run_of(allowed.format("torch.serialization.add_safe_globals([Mine])")).learner().add(1, 2) == 1
    assert run_of(allowed.format("")).learner().add(1, 2) == 0
