"""Students by tasks: a sign in each cell, a colour behind it, and a link to the student."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from checker.grade.exports.cells import number
from checker.grade.model import ChapterGrade, ClassGrades, StudentGrade
from checker.grade.report.markup import tag
from checker.grade.report.student import sign
from checker.messages.catalogue import Words
from checker.messages.look import Look
from checker.messages.speaker import Speaker


def heat_map(grades: ClassGrades, words: Words, anchors: Sequence[str]) -> Markup:
    """A table with headers that a screen reader reads with each cell."""
    chapters, tasks = [tag("td", rowspan=2)], []
    for chapter in grades.chapters:
        title = Speaker(words, Look(), chapter).chapter_title()
        chapters.append(tag("th", f"{chapter.number} {title}", colspan=len(chapter.tasks), scope="colgroup"))
        tasks += [tag("th", tag("div", task.name, class_="task"), scope="col") for task in chapter.tasks]
    chapters.append(tag("th", words.say("report_total"), rowspan=2, scope="col"))
    head = tag("thead", tag("tr", *chapters), tag("tr", *tasks))
    rows = [_row(grade, words, anchor) for grade, anchor in zip(grades.students, anchors, strict=True)]
    caption = tag("caption", words.say("report_map_caption"))
    return tag("div", tag("table", caption, head, tag("tbody", *rows), class_="map"), class_="scroll", tabindex=0)


def _row(grade: StudentGrade, words: Words, anchor: str) -> Markup:
    name = f"{grade.student.id} {grade.student.name}".strip()
    cells = [cell for chapter in grade.chapters for cell in _cells(chapter, words, anchor)]
    total = number(grade.total) if grade.final else "?"
    head = tag("th", tag("a", name, href=f"#{anchor}"), scope="row")
    return tag("tr", head, *cells, tag("td", total, class_="number"))


def _cells(chapter: ChapterGrade, words: Words, anchor: str) -> list[Markup]:
    by_task = {task.verdict.task: task.verdict for task in chapter.tasks}
    found = []
    for task in chapter.chapter.tasks:
        verdict = by_task.get(task.name)
        if verdict is None:
            label = "report_cell_unjudged" if chapter.unjudged else "report_cell_empty"
            symbol, colour = ("?", "some") if chapter.unjudged else ("", "none")
            found.append(tag("td", symbol, class_=colour, title=words.say(label, task=task.name)))
            continue
        symbol, colour = sign(verdict.outcome)
        title = f"{task.name}: {words.say(f'word_{verdict.outcome.value}')}"
        found.append(tag("td", tag("a", symbol, href=f"#{anchor}", aria_label=title), class_=colour, title=title))
    return found
