"""`solution`: a right answer, and after a pass other ways to write it."""

from __future__ import annotations

from rich.text import Text

from checker.cli.commands.learning.code import asked_for, may_see, names_of, show_code, solution_of
from checker.cli.session import Session
from checker.course import Chapter, Task, in_language
from checker.course import Text as Sentence
from checker.course.gallery import right_answers
from checker.messages.wrap import wrap
from checker.source.excerpt import Source
from checker.storage.state import task_passed

WAYS = 2  # shown beside the solution


def show_solution(session: Session, n: str | None, name: str | None, *, yes: bool) -> int:
    """Of one task, or of all tasks of the chapter. Raises UsedWrongly."""
    chapter, tasks = asked_for(session, "solution", n, name)
    source, known = solution_of(chapter), session.load_state()
    if not may_see(session, chapter, tasks, known, yes=yes):
        return 1
    for task in tasks:
        session.show(Text(session.say("solution_title", task=task.name), "bold"))
        show_code(session, source.excerpt(task.name))
        session.show(Text())
    if name is None:
        session.show(session.step("solution_of_one", "solution", chapter.number, tasks[0].name))
        return 0
    if task_passed(chapter, known, tasks[0].name):
        _show_ways(session, chapter, tasks[0], source.excerpt(tasks[0].name))
    session.show(session.step("solution_compare", "diff", chapter.number, tasks[0].name))
    return 0


def _show_ways(session: Session, chapter: Chapter, task: Task, solution: str) -> None:
    ways = other_ways(chapter, task, solution)
    if ways:
        session.show(Text(session.say("solution_ways" if len(ways) > 1 else "solution_way"), "bold"))
    for style, code in ways:
        session.show(*wrap(Text(session.look.text(in_language(style, session.words.language))), session.width))
        show_code(session, code)
        session.show(Text())


def other_ways(chapter: Chapter, task: Task, solution: str) -> list[tuple[Sentence, str]]:
    """The style and the code of the shortest right answers that write this task in another way than the solution."""
    found: dict[str, Sentence] = {}
    for answer in right_answers(chapter):
        code = Source(answer.file.read_text(encoding="utf-8"), names_of(chapter)).excerpt(task.name)
        if code and code != solution:
            found.setdefault(code, answer.style)
    shortest = sorted(found, key=lambda code: (len(code), code))[:WAYS]
    return [(found[code], code) for code in shortest]
