"""The questionnaires of chapter 12: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools
from pathlib import Path

from checker.chapters.ch12_inference.inputs import (
    drawn_case,
    drawn_pairs,
    drawn_state,
    names_by_number,
    save_from_gpu,
    save_one_colour,
    save_picture,
)
from checker.judge.api import Draw, Learner, questions


@questions("class_names")
def ask_class_names(learner: Learner, draw: Draw) -> None:
    for count, order in itertools.product((2, 3, 5, 10, 12), ("by number", "backwards", "mixed")):
        dataset = learner.run("dataset", drawn_pairs(draw, count, order))
        learner.class_names(dataset)
        learner.run("pairs_of", dataset)


@questions("load_image")
def ask_load_image(learner: Learner, draw: Draw, scratch: Path) -> None:
    sizes = ((48, 48), (120, 40), (40, 120), (32, 32))
    for number, (mode, size) in enumerate(itertools.product(("RGB", "L", "RGBA", "P", "LA"), sizes)):
        save_picture(draw, scratch / f"{number}.png", "PNG", mode, *size)
        learner.run("near_the_corners", f"{number}.png")
    for number, (form, mode) in enumerate((("JPEG", "RGB"), ("GIF", "P"), ("TIFF", "CMYK"), ("BMP", "RGB"))):
        save_picture(draw, scratch / f"other_{number}.jpg", form, mode, 48, 48)
        learner.run("near_the_corners", f"other_{number}.jpg")
    for number, mode in enumerate(("RGB", "L", "RGBA", "P")):
        for size in ((1, 1), (1, 4)):
            save_one_colour(draw, scratch / f"tiny_{number}.png", mode, *size)
            learner.run("near_the_corners", f"tiny_{number}.png")


@questions("load_model")
def ask_load_model(learner: Learner, draw: Draw, scratch: Path) -> None:
    for index, number in itertools.product((0, 1, 5), range(2)):
        path = f"{index}_{number}.pth"
        save_from_gpu(drawn_state(draw), scratch / path, index=index)
        model = learner.load_model(path)
        learner.run("modes_of", model)
        for n in (1, 2):
            learner.run("outputs_of", model, draw.uniform(0.0, 1.0, n, 3, 32, 32))
        learner.run("places_with_gpus", path, gpus=index + 1)


@questions("predict")
def ask_predict(learner: Learner, draw: Draw, scratch: Path) -> None:
    for number, (mode, n) in enumerate(itertools.product(("RGB", "RGBA", "L"), (2, 3, 4, 5, 10))):
        path = f"{number}.png"
        case = drawn_case(draw, scratch / path, mode, draw.choice([(64, 64), (96, 70)]), n)
        model, classes = case.handed(learner), names_by_number(drawn_pairs(draw, n, "by number"))
        learner.predict(model, path, classes)
        learner.run("outputs_of", model, draw.uniform(0.0, 1.0, 1, 3, 32, 32))
