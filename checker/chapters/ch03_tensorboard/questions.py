"""The questionnaires of chapter 3: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools
from pathlib import Path

from checker.judge.api import Draw, Learner, questions


@questions("log_line")
def ask_log_line(learner: Learner, draw: Draw) -> None:
    for log_dir, call in [("one", "log_line"), ("runs/two", "log_line"), ("three", "log_line_to_the_end")]:
        learner.run(call, log_dir)
        points = learner.run("points", log_dir)
        for place in (0, 1, 2, 3, 10, 50, 98, 99, 100, 199):
            points[place]
        _ = points.found, points.tags, points.count


@questions("log_image")
def ask_log_image(learner: Learner, draw: Draw, scratch: Path) -> None:
    sizes, tags = [(4, 6), (5, 3), (3, 8), (12, 16)], ("ants", "train/bees")
    for number, ((width, height), tag, step) in enumerate(itertools.product(sizes, tags, (3, 40))):
        path = f"{tag[-4:]}_{number}.png"
        draw.picture(width, height).save(scratch / path)
        learner.run("log_image", f"log_{number}", path, tag, step)
        learner.run("pictures", f"log_{number}")


@questions("log_batches")
def ask_log_batches(learner: Learner, draw: Draw) -> None:
    shapes = [(4, 2), (5, 2), (3, 3), (6, 4), (4, 1), (10, 9)]
    for number, ((count, size), tag) in enumerate(itertools.product(shapes, ("cifar", "test/imgs"))):
        imgs = draw.integers(0, 255, count, 3, 4, 7) / 255  # (N, C, H, W)
        learner.run("log_batches", f"log_{number}", learner.run("loader", imgs, size), tag)
        learner.run("pictures", f"log_{number}")


@questions("launch_command")
def ask_launch_command(learner: Learner, draw: Draw) -> None:
    for log_dir in ("logs", "runs/first", "my logs", "../logs", "a b/c d", "logs/", "C=1", "x"):
        for port in ((), (6006,), (6007,), (8123,), (16006,)):
            learner.run("command_parts", log_dir, *port)
