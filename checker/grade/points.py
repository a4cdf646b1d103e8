"""What a task is worth: the chapter's points, or those of the instructor's TOML file.

extra = false         # leave the extra tasks out; they count unless this is said

[ch04_layers]
relu = 3              # any number from 0; a task that is not named keeps the chapter's
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.course import Chapter, Task
from checker.grade.rules_error import BadRules
from checker.source import toml


@dataclass(frozen=True)
class Points:
    """`changed`: by chapter's stem and task's name."""

    changed: Mapping[tuple[str, str], float] = field(default_factory=dict)
    extra: bool = True

    def of(self, chapter: Chapter, task: str) -> float:
        """Raises KeyError where the chapter has no such task."""
        return self._worth(chapter, chapter.task(task))

    def max_of(self, chapter: Chapter) -> float:
        return sum(self._worth(chapter, task) for task in chapter.tasks)

    def _worth(self, chapter: Chapter, task: Task) -> float:
        if not task.core and not self.extra:
            return 0.0
        return self.changed.get((chapter.stem, task.name), float(task.points))


def read_points(file: Path, chapters: Sequence[Chapter]) -> Points:
    """Raises BadRules, and OSError where the file cannot be read."""
    try:
        data = toml.loads(file.read_text(encoding="utf-8-sig"))
    except ValueError as error:  # no UTF-8, or no TOML
        raise BadRules("points_no_toml", file=file.name, reason=error) from None
    extra = data.pop("extra", True)
    if not isinstance(extra, bool):
        raise BadRules("points_bad_extra", file=file.name, given=extra)
    by_stem = {chapter.stem: chapter for chapter in chapters}
    changed = {}
    for stem, table in data.items():
        if stem not in by_stem or not isinstance(table, dict):
            raise BadRules("points_no_chapter", file=file.name, given=stem, nearest=_nearest(stem, by_stem))
        changed.update(_of_chapter(file, by_stem[stem], table))
    return Points(changed, extra)


def _of_chapter(file: Path, chapter: Chapter, table: Mapping[str, Any]) -> dict[tuple[str, str], float]:
    names = [task.name for task in chapter.tasks]
    found = {}
    for name, points in table.items():
        if name not in names:
            raise BadRules(
                "points_no_task", file=file.name, chapter=chapter.stem, given=name, nearest=_nearest(name, names)
            )
        number = isinstance(points, int | float) and not isinstance(points, bool)
        if not number or not 0 <= points < 1e6:  # also refuses nan
            raise BadRules("points_bad_number", file=file.name, task=name, given=points)
        found[chapter.stem, name] = float(points)
    return found


def _nearest(given: str, names: Iterable[str]) -> str:
    return difflib.get_close_matches(given, list(names), n=1, cutoff=0.0)[0]
