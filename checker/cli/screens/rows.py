"""The tasks of a chapter, a line each; what needs no word of its own is folded together when space is short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.messages.speaker import Speaker
from checker.messages.wrap import shorten, wrap

STYLES = {
    Outcome.PASSED: "green",
    Outcome.NOT_STARTED: "dim",
    Outcome.NOT_CHECKED: "yellow",
    Outcome.KIT_ERROR: "yellow",
    Outcome.COMPUTER_ERROR: "yellow",
}
_QUIET = (Outcome.PASSED, Outcome.NOT_STARTED, Outcome.NOT_CHECKED)
_NOTE = 16  # cells: a shorter note says nothing
_MOST = 11  # rows; no chapter of the course has more tasks


@dataclass(frozen=True)
class Row:
    """One line of the list, for one task or for several that ended alike."""

    outcome: Outcome
    names: str
    points: int
    max_points: int
    note: str = ""


def style(outcome: Outcome) -> str:
    return STYLES.get(outcome, "red")


def rows(verdict: ChapterVerdict, speaker: Speaker, *, fold: bool) -> list[Row]:
    """The list, in teaching order. What is told in full below has no note here."""
    found: list[Row] = []
    done: set[Outcome] = set()
    for task in verdict.tasks:
        together = task.outcome is Outcome.NOT_LOADABLE or (fold and task.outcome in _QUIET)
        if together and task.outcome in done:
            continue
        done.add(task.outcome)
        group = [other for other in verdict.tasks if other.outcome is task.outcome] if together else [task]
        found.append(_row(group, speaker, noted=task is not verdict.first_failure))
    return found


def _row(group: Sequence[TaskVerdict], speaker: Speaker, *, noted: bool) -> Row:
    first = group[0]
    names = ", ".join(task.task for task in group)
    note = ""
    if first.outcome is Outcome.NOT_LOADABLE:
        names = speaker.words.say("whole_file", count=len(group))
    elif len(group) == 1 and first.outcome is Outcome.NOT_STARTED:
        note = speaker.title(first.task)
    elif len(group) == 1 and not first.passed and noted:
        note = speaker.summary(first)
    extra = len(group) == 1 and first.outcome is not Outcome.NOT_LOADABLE and speaker.is_extra(first.task)
    if extra and (first.passed or first.outcome is Outcome.NOT_STARTED):
        note = speaker.words.say("extra") + (speaker.look.dot + note if note else "")
    points, max_points = sum(task.points for task in group), sum(task.max_points for task in group)
    return Row(first.outcome, names, points, max_points, note)


def row_lines(listed: Sequence[Row], speaker: Speaker, width: int) -> list[Text]:
    """The rows as lines of at most `width` cells."""
    shown = listed if speaker.look.plain else listed[:_MOST]
    word = max((cell_len(speaker.word(row.outcome)) for row in shown), default=0)
    names = [cell_len(row.names) for row in shown if ", " not in row.names]
    column = min(max(names, default=0), max(0, width - word - 10))
    lines = [line for row in shown for line in _lines(row, speaker, width, word, column)]
    if len(shown) < len(listed):
        lines[-1:] = [Text("  " + speaker.words.say("more_tasks", count=len(listed) - len(shown) + 1), "dim")]
    return lines


def _lines(row: Row, speaker: Speaker, width: int, word: int, column: int) -> list[Text]:
    plain = speaker.look.plain
    name = speaker.word(row.outcome)
    head = f"{speaker.look.symbol(row.outcome)} {name}" + ": " * plain
    head = head if plain else head + " " * (word - cell_len(name) + 2)
    body = Text(row.names if plain else row.names + " " * (column - cell_len(row.names)))
    body.append(f"  {row.points}/{row.max_points}", "" if plain else "dim")
    space = width - cell_len(head)
    room = space - body.cell_len - 2
    if row.note and room >= _NOTE:
        body.append_text(shorten(Text("  " + row.note, "dim"), room + 2, speaker.look.ellipsis))
    first, *others = wrap(body, space)
    margin = " " * cell_len(head)
    return [Text(head, style(row.outcome)).append_text(first), *(Text(margin).append_text(line) for line in others)]
