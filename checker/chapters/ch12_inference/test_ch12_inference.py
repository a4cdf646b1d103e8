"""The checkers of chapter 12. Pictures are judged inside flat areas, networks by what they make of drawn numbers."""

from __future__ import annotations

from pathlib import Path

from checker.chapters.ch02_dataset.pictures import word
from checker.chapters.ch12_inference.inputs import (
    drawn_case,
    drawn_pairs,
    drawn_state,
    is_image_of,
    names_by_number,
    save_from_gpu,
    save_one_colour,
    save_picture,
    save_rotated,
    scores,
)
from checker.judge.api import Draw, Learner, close, task
from checker.judge.api.text import kind

# --- class_names ------------------------------------------------------------------------------------------------------


@task("class_names")
def test_class_names(learner: Learner, draw: Draw) -> None:
    for count, order in [(2, "by number"), (2, "backwards"), (3, "mixed"), (10, "by number"), (12, "mixed")]:
        pairs = drawn_pairs(draw, count, order)
        dataset = learner.run("dataset", pairs)
        assert learner.class_names(dataset) == names_by_number(pairs)
        assert learner.run("pairs_of", dataset) == pairs, "dataset_changed"


# --- load_image -------------------------------------------------------------------------------------------------------


@task("load_image")
def test_sizes(learner: Learner, draw: Draw, scratch: Path) -> None:
    drawn = draw.integer(40, 120), draw.integer(130, 250)
    for width, height in [(48, 48), (32, 32), (96, 40), (36, 75), drawn]:
        path = f"{word(draw)}.png"
        picture = save_picture(draw, scratch / path, "PNG", "RGB", width, height)
        answer = learner.load_image(path)
        answer.tensor(1, 3, 32, 32)
        right = is_image_of(answer, picture)
        assert right or width != height, "square"
        assert right, "not_square"


@task("load_image")
def test_modes(learner: Learner, draw: Draw, scratch: Path) -> None:
    for form, mode in [("PNG", "RGBA"), ("PNG", "L"), ("PNG", "P"), ("GIF", "P"), ("PNG", "LA"), ("TIFF", "CMYK")]:
        path = f"{mode}_{word(draw)}.{form.lower()}"
        picture = save_picture(draw, scratch / path, form, mode, 48, draw.choice([36, 48, 60]))
        assert is_image_of(learner.load_image(path), picture), "mode"


@task("load_image")
def test_suffixes(learner: Learner, draw: Draw, scratch: Path) -> None:
    for form, mode, name in [
        ("JPEG", "RGB", "a.png"),
        ("PNG", "RGBA", "b.jpg"),
        ("BMP", "RGB", "c"),
        ("JPEG", "L", "d.JPEG"),
    ]:
        path = scratch / (word(draw) + name)
        picture = save_picture(draw, path, form, mode, 96, 48)
        assert is_image_of(learner.load_image(str(path)), picture), "suffix"


@task("load_image")
def test_tiny_pictures(learner: Learner, draw: Draw, scratch: Path) -> None:
    for mode, width, height in [("RGB", 1, 1), ("RGB", 1, 5), ("RGBA", 1, 1), ("L", 1, 1), ("P", 1, 1), ("RGB", 3, 1)]:
        path = f"{word(draw)}.png"
        picture = save_one_colour(draw, scratch / path, mode, width, height)
        assert is_image_of(learner.load_image(path), picture), "tiny"


@task("load_image")
def test_a_camera_held_upright(learner: Learner, draw: Draw, scratch: Path) -> None:
    for width, height in [(96, 48), (48, 96)]:
        path = f"{word(draw)}.jpg"
        lying, upright = save_rotated(draw, scratch / path, width, height)
        answer = learner.load_image(path)
        assert is_image_of(answer, upright) or is_image_of(answer, lying), "camera"


# --- load_model -------------------------------------------------------------------------------------------------------


@task("load_model")
def test_load_model(learner: Learner, draw: Draw, scratch: Path) -> None:
    for index in (0, 0, draw.integer(1, 7)):
        state, path = drawn_state(draw), f"{word(draw)}.pth"
        save_from_gpu(state, scratch / path, index=index)
        model = learner.load_model(path)
        if not model.is_a("torch.nn.Module"):
            raise model.wrong("wrong_type", got_type=kind(model.value), expected_type="torch.nn.Module")
        for n in (1, 3):
            imgs = draw.uniform(0.0, 1.0, n, 3, 32, 32)
            assert learner.run("outputs_of", model, imgs) == close(scores(state, imgs), atol=1e-4), "scores"
        modes = learner.run("modes_of", model).items()
        assert not any(mode.value for mode in modes), "train_mode"


@task("load_model")
def test_load_model_where_there_are_gpus(learner: Learner, draw: Draw, scratch: Path) -> None:
    """What raises there is not counted: torch.load goes deeper than the pretended GPUs."""
    for index, gpus in [(0, 1), (1, 2)]:
        path = f"{word(draw)}.pth"
        save_from_gpu(drawn_state(draw), scratch / path, index=index)
        places = learner.run("places_with_gpus", path, gpus=gpus)
        assert places == ["cpu"] or places.value == [], "on_the_gpu"


# --- predict ----------------------------------------------------------------------------------------------------------


@task("predict")
def test_predict(learner: Learner, draw: Draw, scratch: Path) -> None:
    pictures = [
        ("RGB", (64, 64)),
        ("RGB", (64, 64)),
        ("RGB", (100, 64)),
        ("L", (64, 80)),
        ("RGBA", (70, 70)),
        ("P", (64, 64)),
    ]
    for (mode, size), n in zip(pictures, (2, 3, 10, 4, 10, 5), strict=True):
        path = f"{word(draw)}.png"
        case = drawn_case(draw, scratch / path, mode, size, n)
        classes = names_by_number(drawn_pairs(draw, n, "by number"))
        model = case.handed(learner)
        expected = (classes[case.winner], close(float(case.probabilities[case.winner]), rtol=0.0, atol=2e-5))
        right = learner.predict(model, path, classes) == expected
        assert right or mode == "RGB", "picture_mode"
        assert right, "answer"
        imgs = draw.uniform(0.0, 1.0, 2, 3, 32, 32)
        fresh = learner.run("outputs_of", case.handed(learner), imgs).tensor()
        assert learner.run("outputs_of", model, imgs) == fresh, "model_changed"
