"""`diff`: the learner's code and the solution's, task by task."""

from __future__ import annotations

from itertools import zip_longest

from rich.text import Text

from checker.cli.commands.learning.code import asked_for, learners, may_see, solution_of
from checker.cli.session import Session
from checker.messages.wrap import wrap
from checker.source.line_diff import Pair, Sign, one_column, side_by_side
from checker.storage.state import task_passed

WIDE = 100  # columns; from here on the two stand side by side
_LEFT = {Sign.SAME: "", Sign.YOURS: "red", Sign.OURS: "", Sign.OTHER: "red"}
_RIGHT = {Sign.SAME: "", Sign.YOURS: "", Sign.OURS: "green", Sign.OTHER: "green"}
_ONE = {Sign.SAME: "", Sign.YOURS: "red", Sign.OURS: "green"}


def show_diff(session: Session, n: str | None, name: str | None, *, yes: bool) -> int:
    """Of one task, or of all tasks of the chapter. Raises UsedWrongly."""
    chapter, tasks = asked_for(session, "diff", n, name)
    solution, mine, known = solution_of(chapter), learners(session, chapter), session.load_state()
    if not may_see(session, chapter, tasks, known, yes=yes):
        return 1
    for task in tasks:
        session.show(Text(task.name, "bold"))
        session.show(*_lines(session, mine.excerpt(task.name), solution.excerpt(task.name)), Text())
    if name and task_passed(chapter, known, tasks[0].name):
        session.show(session.step("diff_ways", "solution", chapter.number, tasks[0].name))
    else:
        session.show(session.step("diff_check", "check", chapter.number, *(task.name for task in tasks if name)))
    return 0


def _lines(session: Session, yours: str, ours: str) -> list[Text]:
    if not yours:
        return wrap(Text(session.say("diff_missing")), session.width)
    if all(sign is Sign.SAME for sign, _ in one_column(yours, ours)):
        return wrap(Text(session.say("diff_same")), session.width)
    if session.look.plain or session.width < WIDE:
        legend = wrap(Text(session.say("diff_legend"), "dim"), session.width)
        return [*legend, *_in_one_column(session, yours, ours)]
    head = _line(session, Sign.SAME, Text(session.say("diff_yours"), "dim"), Text(session.say("diff_ours"), "dim"))
    return [head, *(line for pair in side_by_side(yours, ours) for line in _beside(session, pair))]


def _in_one_column(session: Session, yours: str, ours: str) -> list[Text]:
    lines: list[Text] = []
    for sign, code in one_column(yours, ours):
        parts = _wrapped(session, code, _ONE[sign], session.width - 2)
        lines += [Text(_mark(sign, place), _ONE[sign]).append_text(part) for place, part in enumerate(parts)]
    for line in lines:
        line.rstrip()
    return lines


def _beside(session: Session, pair: Pair) -> list[Text]:
    """As many lines as the longer side needs."""
    width = _column(session)
    left = _wrapped(session, pair.yours, _LEFT[pair.sign], width)
    right = _wrapped(session, pair.ours, _RIGHT[pair.sign], width)
    rows = zip_longest(left, right, fillvalue=Text())
    return [_line(session, pair.sign, one, other, place) for place, (one, other) in enumerate(rows)]


def _wrapped(session: Session, code: str, style: str, width: int) -> list[Text]:
    """What does not fit goes on further in than it began, as far as there is room."""
    indent = min(len(code) - len(code.lstrip()) + 4, width // 2)
    return wrap(Text(session.look.text(code), style), width, code=True, indent=indent)


def _line(session: Session, sign: Sign, left: Text, right: Text, place: int = 0) -> Text:
    marks = [_mark(Sign.SAME if sign is other else sign, place) for other in (Sign.OURS, Sign.YOURS)]
    line = Text.assemble((marks[0], _LEFT[sign]), left, " " * (_column(session) - left.cell_len + 1))
    line.append(session.look.bar, "dim").append(marks[1], _RIGHT[sign]).append_text(right)
    line.rstrip()
    return line


def _mark(sign: Sign, place: int) -> str:
    """On the first line of what had to be broken."""
    return f"{sign.value if place == 0 else ' '} "


def _column(session: Session) -> int:
    """Two of them, two signs with a space, and the bar with a space before it."""
    return (session.width - 4 - 1 - len(session.look.bar)) // 2
