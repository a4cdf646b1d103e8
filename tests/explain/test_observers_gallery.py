"""No false alarm: while a right answer of the gallery is judged, the observers see nothing to speak of. Slow."""

from __future__ import annotations

import pytest

from checker.course import Chapter, chapters
from checker.dev.gallery_run import exhibits
from checker.explain.observe import told, watched
from checker.judge.run.engine import Engine

pytestmark = pytest.mark.xdist_group("engine")


@pytest.mark.slow
@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.stem)
def test_of_no_right_answer_anything_is_said(chapter: Chapter, engine: Engine) -> None:
    right = [exhibit for exhibit in exhibits(chapter) if not exhibit.fails]

    said, reports = [], 0
    for exhibit in right:
        for task in chapter.tasks:
            report = watched(engine, chapter, exhibit.program, task, seed=1)
            reports += bool(report)
            if finding := told(report):
                said.append(f"{exhibit.name}: {task.name}: {finding.label} {dict(finding.values)}")
    assert said == []
    assert reports == len(right) * len(chapter.tasks)
