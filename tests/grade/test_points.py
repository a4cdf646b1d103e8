"""What tasks are worth: the chapter's points, or the instructor's."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course import chapters
from checker.grade.points import Points, read_points
from checker.grade.rules_error import BadRules

COURSE = chapters()
FOUR = next(chapter for chapter in COURSE if chapter.number == 4)
EXTRA = [task for task in FOUR.tasks if not task.core]


def written(folder: Path, text: str) -> Path:
    (folder / "points.toml").write_text(text, encoding="utf-8")
    return folder / "points.toml"


def test_the_chapters_points_unless_said_otherwise(tmp_path: Path) -> None:
    points = read_points(written(tmp_path, "[ch04_layers]\nrelu = 2.5\n"), COURSE)
    assert points.of(FOUR, "relu") == 2.5
    assert points.of(FOUR, "ConvPool") == FOUR.task("ConvPool").points
    assert points.max_of(FOUR) == Points().max_of(FOUR) - FOUR.task("relu").points + 2.5
    assert Points().max_of(FOUR) == sum(task.points for task in FOUR.tasks)


def test_extra_tasks_can_be_left_out(tmp_path: Path) -> None:
    assert EXTRA
    points = read_points(written(tmp_path, "extra = false\n"), COURSE)
    assert points.of(FOUR, EXTRA[0].name) == 0
    assert points.max_of(FOUR) == sum(task.points for task in FOUR.tasks if task.core)


@pytest.mark.parametrize(
    "text, label",
    [
        ("[ch04_layer]\nrelu = 1\n", "points_no_chapter"),
        ("ch04_layers = 3\n", "points_no_chapter"),
        ("[ch04_layers]\nrellu = 1\n", "points_no_task"),
        ("[ch04_layers]\nrelu = -1\n", "points_bad_number"),
        ("[ch04_layers]\nrelu = nan\n", "points_bad_number"),
        ("[ch04_layers]\nrelu = true\n", "points_bad_number"),
        ('extra = "no"\n', "points_bad_extra"),
        ("[ch04_layers\n", "points_no_toml"),
    ],
)
def test_a_file_that_will_not_do(text: str, label: str, tmp_path: Path) -> None:
    with pytest.raises(BadRules) as raised:
        read_points(written(tmp_path, text), COURSE)
    assert raised.value.label == label
    if label == "points_no_task":
        assert raised.value.values["nearest"] == "relu"
