"""The checkers of chapter 3: what TensorBoard's own reader finds in the event files, and a TensorBoard that is really
started. Folders, tags, steps, pictures and ports are drawn."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import numpy
import torch

from checker.chapters.ch03_tensorboard.commands import is_command, option, options_of
from checker.chapters.ch03_tensorboard.logs import grid, is_inside, pixels, run_with, runs, same_picture
from checker.course.verdicts import Outcome
from checker.judge.api import Answer, Draw, Learner, NotChecked, Reader, task
from checker.judge.api.faults import Ended

LINE = [(step, 2.0 * step) for step in range(100)]
PATIENCE = 15.0  # seconds of processor time for TensorBoard to start; it takes two


def word(draw: Draw) -> str:
    return "".join(draw.choice("abcdefghkmnprstuwxyz") for _ in range(5))


def folders(draw: Draw, scratch: Path) -> list[str]:
    """Log folders that are not there yet: by name, in another folder and with a space, and from the root."""
    return [f"logs_{word(draw)}", f"{word(draw)}/my logs {word(draw)}", str(scratch / word(draw))]


# --- log_line ---------------------------------------------------------------------------------------------------------


@task("log_line")
def test_log_line(learner: Learner, draw: Draw, reader: Reader, scratch: Path) -> None:
    for log_dir in folders(draw, scratch):
        call, found = learner.run("log_line", log_dir), runs(scratch / log_dir)
        shown = run_with("y=2x", call, reader.scalars, found)
        assert found or shown == {"y=2x": LINE}, "no_log"
        assert shown.value or shown == {"y=2x": LINE}, "nothing_logged_yet"
        assert "y=2x" in shown.value or shown == {"y=2x": LINE}, "tag"
        points = shown["y=2x"]
        assert sorted(points.value) == LINE or points == LINE


# --- log_image --------------------------------------------------------------------------------------------------------


@task("log_image")
def test_log_image(learner: Learner, draw: Draw, reader: Reader, scratch: Path) -> None:
    sizes = [(4, 6), (9, 5), (8, 3), (draw.integer(20, 40), draw.integer(41, 60))]  # width, height
    tags = [word(draw), f"{word(draw)}/{word(draw)}", f"蚂蚁 {word(draw)}", word(draw)]
    for (width, height), tag, log_dir in zip(sizes, tags, [*folders(draw, scratch), word(draw)], strict=True):
        picture, step, path = draw.picture(width, height), draw.integer(1, 900), f"{word(draw)}.png"
        picture.save(scratch / path)
        call, found = learner.run("log_image", log_dir, path, tag, step), runs(scratch / log_dir)
        right = [(step, numpy.asarray(picture))]
        shown = run_with(tag, call, reader.pictures, found)
        assert found or shown == {tag: right}, "no_log"
        assert tag in shown.value or shown == {tag: right}, "tag"
        check_picture(shown[tag], right)


def check_picture(entries: Answer, right: list[tuple[int, Any]]) -> None:
    """The step first: a picture that is seen at all may still be at the wrong place."""
    (step, picture), *_ = right
    seen = [(step, array) for _, array in entries.value[:1]]
    assert entries == (seen or right), "step_of_the_picture"
    assert same_picture(entries.value[0][1], picture) or entries == right, "colours"


# --- log_batches ------------------------------------------------------------------------------------------------------


@task("log_batches")
def test_log_batches(learner: Learner, draw: Draw, reader: Reader, scratch: Path) -> None:
    check_batches(learner, draw, reader, scratch, log_dir=word(draw), count=4, size=2)
    for log_dir in folders(draw, scratch):
        count, size = draw.choice([(5, 2), (7, 3), (10, 4)])
        check_batches(learner, draw, reader, scratch, log_dir=log_dir, count=count, size=size)
    check_batches(learner, draw, reader, scratch, log_dir=word(draw), count=12, size=1)
    check_batches(learner, draw, reader, scratch, log_dir=word(draw), count=23, size=11)


def check_batches(
    learner: Learner, draw: Draw, reader: Reader, scratch: Path, *, log_dir: str, count: int, size: int
) -> None:
    """`count` images in batches of `size`: an entry for each batch, and in it the batch's images and no others."""
    tag, height, width = word(draw), draw.integer(4, 6), draw.integer(7, 9)
    imgs = draw.integers(0, 255, count, 3, height, width) / 255  # (N, C, H, W)
    call = learner.run("log_batches", log_dir, learner.run("loader", imgs, size), tag)
    found = runs(scratch / log_dir)
    batches = imgs.split(size)
    right = [(step, grid(batch)) for step, batch in enumerate(batches)]
    shown = run_with(tag, call, reader.pictures, found)
    assert found or shown == {tag: right}, "no_log"
    assert tag in shown.value or shown == {tag: right}, "tag"
    entries = shown[tag]
    seen = dict(entries.value)
    one_each = sorted(step for step, _ in entries.value) == list(range(len(batches)))
    first = entries.value[0][1]
    assert one_each or entries == [(step, seen.get(step, first)) for step in range(len(batches))], "steps_of_batches"
    images = [pixels(image) for image in imgs]
    for step, batch in enumerate(torch.arange(count).split(size)):
        inside = [number for number, image in enumerate(images) if is_inside(image, seen[step])]
        assert inside == batch.tolist() or entries == right, "images_of_the_batch"


# --- launch_command ---------------------------------------------------------------------------------------------------


@task("launch_command")
def test_launch_command_says_it(learner: Learner, draw: Draw, scratch: Path) -> None:
    command_for(learner, scratch, "logs", 6007)
    command_for(learner, scratch, "logs")
    for log_dir in folders(draw, scratch):
        command_for(learner, scratch, log_dir, draw.integer(1_100, 60_000))
        command_for(learner, scratch, log_dir)


def command_for(learner: Learner, scratch: Path, log_dir: str, *port: int) -> Answer:
    """The learner's command, if its form is right and it names this folder and this port."""
    answer = learner.launch_command(log_dir, *port)
    wanted = port[0] if port else 6006
    right = ["tensorboard", f"--logdir={log_dir}", f"--port={wanted}"]
    assert is_command(answer.value) or answer == right, "list_of_texts"
    options = options_of(answer.value)
    assert options is not None or answer == right, "program"
    assert same_folder(scratch, option(options or [], "--logdir"), log_dir) or answer == right, "folder"
    assert same_port(option(options or [], "--port"), wanted) or answer == right, "port"
    return answer


def same_folder(scratch: Path, one: str | None, other: str) -> bool:
    return one is not None and os.path.realpath(scratch / one) == os.path.realpath(scratch / other)


def same_port(text: str | None, port: int) -> bool:
    """6006 is what TensorBoard takes if nothing is said."""
    if text is None:
        return port == 6006
    return text.strip().isdecimal() and len(text) < 9 and int(text) == port


@task("launch_command")
def test_launch_command_starts_tensorboard(learner: Learner, draw: Draw, scratch: Path) -> None:
    """Only what has the form of a TensorBoard command is started, and it is our own TensorBoard that is."""
    log_dir, tag, port = f"my logs {word(draw)}", word(draw), free_port()
    learner.run("log_one", log_dir, tag, draw.fraction(0, 1))
    command = command_for(learner, scratch, log_dir, port)
    assert learner.run("program_exists", command.value[0]) == True, "no_such_program"  # noqa: E712 (an Answer)
    try:
        answer = learner.run("served_tags", options_of(command.value), port, PATIENCE)
    except Ended as end:
        if end.outcome is not Outcome.TIMED_OUT:
            raise
        raise NotChecked("tensorboard_did_not_answer") from None  # nothing of the learner's ran meanwhile
    answer.call_text = f"{command.call_text} → started"
    served = answer.value if isinstance(answer.value, dict) else {}
    busy = "already in use" in str(served.get("said"))
    if busy or (served.get("ended") is None and not served.get("tags")):
        raise NotChecked("tensorboard_did_not_answer")
    assert answer == {"said": "", "ended": None, "tags": [tag]}, "start"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
