"""Whatever the verdicts: at most 24 lines of 80 columns, and what matters is on them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from checker.cli.entry import Terminal, Typed, open_session
from checker.cli.screens.page import Page
from checker.cli.screens.parts import Part, fit
from checker.course import Chapter, Task
from checker.course.verdicts import ChapterVerdict, Finding, Frame, Outcome, TaskVerdict
from tests.cli.world import ABSOLUTE, COURSE, LAYERS, RAISED, SYNTAX, FakeEngine, Utf8

EXTREME = st.sampled_from(
    ["", "x", "word " * 90, "中文，" * 90, "longword" * 60, "a\nb\n" * 40, "torch.zeros(2, 3), " * 30]
)
FINDINGS = st.builds(
    Finding,
    label=st.sampled_from(["wrong_value", "unheard_of", "raised", "wrong_element", "syntax_error", "not_checked"]),
    values=st.fixed_dictionaries(
        {
            "type": EXTREME,
            "text": EXTREME,
            "line": st.just("3"),
            "column": st.sampled_from(["1", "70", "400", "-1", "x"]),
        },
        optional={"source": EXTREME, "reason": EXTREME, "index": st.just("[0]")},
    ),
    call=EXTREME,
    got=EXTREME,
    expected=EXTREME,
    message=st.sampled_from(["", "negative", "unheard_of"]),
    frames=st.lists(st.builds(Frame, st.integers(1, 999), EXTREME, EXTREME), max_size=4).map(tuple),
)
FIXED = st.sampled_from([None, ABSOLUTE, RAISED, SYNTAX])
DIAGNOSES = st.sampled_from([(), ("keeps_negative",), ("keeps_negative", "swaps_sign"), ("keeps_negative",) * 5])
VERDICTS = st.lists(
    st.builds(
        TaskVerdict,
        task=st.just(""),
        outcome=st.sampled_from(Outcome),
        points=st.just(0),
        max_points=st.integers(1, 4),
        finding=FINDINGS | FIXED,
        diagnosis=DIAGNOSES,
        printed=EXTREME,
    ),
    min_size=1,
    max_size=16,
)


def chapter_of(count: int) -> Chapter:
    model = LAYERS.tasks[0]
    tasks: tuple[Task, ...] = tuple(
        replace(model, name=f"maxpool2d_output_{place:04}", core=place < 9) for place in range(count)
    )
    return replace(LAYERS, tasks=tasks)


@settings(max_examples=int(os.environ.get("EXAMPLES", "150")), deadline=None)
@given(verdicts=VERDICTS, language=st.sampled_from(["en", "zh"]), encoding=st.sampled_from(["utf-8", "gbk"]))
def test_a_screen_has_at_most_24_lines_of_80_columns(verdicts: list[TaskVerdict], language: str, encoding: str) -> None:
    chapter = chapter_of(len(verdicts))
    named = tuple(replace(verdict, task=task.name) for verdict, task in zip(verdicts, chapter.tasks, strict=True))
    verdict = ChapterVerdict(4, "layers", Path("exercises/ch04_layers.py"), 1, named, seconds=1.0)
    lines = screen(verdict, chapter, language, encoding)
    assert len(lines) <= 24
    assert max(map(cell_len, lines)) <= 80
    text = "\n".join(lines)
    failed = verdict.first_failure
    if failed is not None and failed.outcome not in (Outcome.NOT_STARTED, Outcome.NOT_LOADABLE):
        assert failed.task in text
        for label in failed.diagnosis[:2]:
            start = {"keeps_negative": ("You may", "你可能想到"), "swaps_sign": ("The comparison", "比较的方向")}[label]
            assert any(words in text for words in start), text
    assert lines[-1].startswith(("Next:", "下一步"))


def screen(verdict: ChapterVerdict, chapter: Chapter, language: str, encoding: str) -> list[str]:
    out = Utf8(encoding)
    terminal = Terminal(out, out, {"COLUMNS": "80"}, Path("nowhere"), COURSE, FakeEngine().open)
    session = open_session(terminal, Typed((), (), language))
    page = Page(session, 5)
    lines = [line.plain for line in (*page.header(chapter, verdict.file), *page.chapter(verdict, chapter))]
    assert not any("\n" in line for line in lines)
    return lines


@pytest.mark.parametrize("outcome", Outcome)
def test_eleven_tasks_that_ended_alike_are_all_named(outcome: Outcome) -> None:
    chapter = chapter_of(11)
    tasks = tuple(TaskVerdict(task.name, outcome, 0, 1, ABSOLUTE) for task in chapter.tasks)
    text = "\n".join(screen(ChapterVerdict(4, "layers", Path("x.py"), 1, tasks), chapter, "en", "utf-8"))
    assert outcome is Outcome.NOT_LOADABLE or all(task.name in text for task in chapter.tasks)


def test_the_fullest_screen_still_tells_the_whole_story() -> None:
    chapter = chapter_of(15)
    long = Finding(
        "raised", {"type": "E", "text": "why " * 90}, "f(" + "1, " * 90 + ")", "got " * 90, "right " * 90, "negative"
    )
    long = replace(long, frames=(Frame(3, "f", "return 1 / 0"),))
    tasks = tuple(
        TaskVerdict(task.name, Outcome.RAISED, 0, 1, long, ("keeps_negative",), "out\n" * 90) for task in chapter.tasks
    )
    lines = screen(ChapterVerdict(4, "layers", Path("x.py"), 1, tasks), chapter, "en", "utf-8")
    assert len(lines) <= 24
    labels = [line.split()[0] for line in lines if line.startswith("  ")]
    assert labels == ["and", "call", "returned", "should", "seen", "note", "why", "number", "at"]
    # only what was printed had to go
    assert "and 5 more" in "\n".join(lines)


def test_what_matters_most_gets_its_lines_first() -> None:
    call, story = Part((Text("a"), Text("b")), rank=2), Part((Text("c"), Text("d"), Text("e")), rank=1)
    pages = [[line.plain for line in fit([call, story], space, width=9, ellipsis="...")] for space in (1, 2, 3, 4, 5)]
    assert pages == [
        ["c..."],
        ["a...", "c..."],
        ["a...", "c", "d..."],
        ["a...", "c", "d", "e"],
        ["a", "b", "c", "d", "e"],
    ]
