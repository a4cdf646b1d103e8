"""One student's section: what the learner's own screen says, for every task that is not right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from checker.course.verdicts import Finding, Outcome
from checker.grade.exports.cells import number
from checker.grade.model import ChapterGrade, StudentGrade, TaskGrade
from checker.grade.report.markup import joined, tag
from checker.messages.catalogue import Words
from checker.messages.command import command
from checker.messages.look import Look
from checker.messages.speaker import Speaker

SIGNS = {Outcome.PASSED: ("✓", "good"), Outcome.NOT_STARTED: ("–", "none"), Outcome.MISSING: ("–", "none")}
WRONG = ("✗", "bad")
UNKNOWN = ("?", "some")
QUIET = ("in_matched",)  # notes of what went well without being asked


def sign(outcome: Outcome) -> tuple[str, str]:
    """What stands for it, beside its colour, and the colour's class."""
    if outcome in (Outcome.NOT_CHECKED, Outcome.KIT_ERROR, Outcome.COMPUTER_ERROR):
        return UNKNOWN
    return SIGNS.get(outcome, WRONG)


def student_section(grade: StudentGrade, words: Words, *, seed: int, anchor: str | None) -> Markup:
    student = grade.student
    head = tag("h3", tag("span", f"{student.id} {student.name}".strip()), tag("span", total_of(grade, words)))
    notes = [tag("p", text, class_="soft") for text in findings_of(grade, words)]
    chapters = [_chapter(chapter, words, seed=seed) for chapter in grade.chapters if chapter.tasks]
    return tag("section", head, *notes, *chapters, class_="student", id=anchor)


def total_of(grade: StudentGrade, words: Words) -> str:
    if not grade.final:
        return words.say("report_not_final")
    text = f"{number(grade.total)} / {number(grade.out_of)}"
    late = words.say("report_late", days=number(grade.late_days), percent=number(100 * (1 - grade.late_factor)))
    return f"{text} ({late})" if grade.late_days else text


def findings_of(grade: StudentGrade, words: Words, *, without: Sequence[str] = ()) -> list[str]:
    """Why nothing was graded, what was matched on the way in, and the chapters that nobody could judge."""
    submission = grade.submission
    found = ([submission.refused] if submission.refused else []) + list(submission.notes)
    said = [words.say(note.label, **note.values) for note in found if note.label not in without]
    for chapter in grade.chapters:
        if chapter.unjudged:
            said.append(words.say("report_unjudged", chapter=chapter.chapter.stem))
        claimed = submission.claimed.get(chapter.chapter.stem)
        judged = sum(task.verdict.points for task in chapter.tasks)
        if chapter.tasks and claimed is not None and claimed != judged:
            said.append(words.say("report_claimed", chapter=chapter.chapter.stem, claimed=claimed, judged=judged))
    return said


def ended_of(grade: StudentGrade, words: Words) -> list[str]:
    """Why files of theirs were judged in part, or not at all."""
    said = []
    for chapter in grade.chapters:
        verdicts = [task.verdict for task in chapter.tasks]
        whole = next((verdict.finding for verdict in verdicts if verdict.outcome is Outcome.NOT_LOADABLE), None)
        finding = chapter.stopped or whole
        if finding is not None:
            said.append(f"{chapter.chapter.stem}: {Speaker(words, Look(), chapter.chapter).finding(finding)}")
    return said


def _chapter(chapter: ChapterGrade, words: Words, *, seed: int) -> Markup:
    speaker = Speaker(words, Look(), chapter.chapter)
    title = f"{speaker.chapter_title()} ({number(chapter.points)} / {number(chapter.max_points)})"
    groups = groupby(chapter.tasks, key=lambda task: _quiet(task) and task.verdict.outcome)
    parts: list[Markup] = []
    if chapter.stopped is not None:
        ended = words.say("ended_early", line=chapter.stopped.values.get("line", ""))
        parts.append(tag("p", f"{ended} {speaker.finding(chapter.stopped)}"))
    for quiet, group in groups:
        tasks = list(group)
        parts += [_together(tasks, speaker)] if quiet else [_task(task, speaker, seed=seed) for task in tasks]
    return joined([tag("h4", title), *parts])


def _quiet(task: TaskGrade) -> bool:
    """Whether its sign says it all."""
    return task.verdict.outcome in SIGNS and not task.why and task.verdict.first is None


def _together(tasks: Sequence[TaskGrade], speaker: Speaker) -> Markup:
    """One line for tasks that follow each other and ended alike."""
    names = [part for task in tasks for part in (tag("code", task.verdict.task), Markup(" "))]
    points = f"({number(sum(task.points for task in tasks))} / {number(sum(task.max_points for task in tasks))})"
    return tag("div", _sign(tasks[0], speaker), *names, tag("span", points, class_="soft"), class_="task-row")


def _sign(task: TaskGrade, speaker: Speaker) -> Markup:
    symbol, colour = sign(task.verdict.outcome)
    return tag("span", symbol, class_=f"sign {colour}", title=speaker.word(task.verdict.outcome))


def _task(task: TaskGrade, speaker: Speaker, *, seed: int) -> Markup:
    verdict = task.verdict
    points = f"{number(task.points)} / {number(task.max_points)}"
    line = tag(
        "div",
        _sign(task, speaker),
        tag("code", verdict.task),
        tag("span", f"  {speaker.title(verdict.task)}  ({points})", class_="soft"),
        class_="task-row",
    )
    said = [tag("p", speaker.words.say("report_override", why=task.why))] if task.why else []
    if verdict.first is not None:
        said.append(tag("p", speaker.words.say("report_judged_again", first=speaker.finding(verdict.first))))
    if not verdict.passed and verdict.finding is not None:
        said += _why(task, verdict.finding, speaker, seed=seed)
    return joined([line, tag("div", *said, class_="why") if said else Markup()])


def _why(task: TaskGrade, finding: Finding, speaker: Speaker, *, seed: int) -> Iterator[Markup]:
    verdict, say = task.verdict, speaker.words.say
    yield tag("p", speaker.finding(finding))
    for text in (speaker.message(finding), speaker.meaning(finding), *speaker.diagnoses(verdict)):
        if text:
            yield tag("p", text)
    yield seen(finding, speaker.words)
    for frame in finding.frames:
        yield tag("pre", f"{say('report_line', line=frame.line, function=frame.function)}\n{frame.source}")
    if verdict.printed:
        yield tag("details", tag("summary", say("report_printed")), tag("pre", verdict.printed))
    if verdict.outcome is not Outcome.NOT_STARTED:
        again = command("check", speaker.chapter.number, verdict.task, "--seed", seed)
        yield tag("p", say("report_repeat") + " ", tag("code", again), class_="soft")


def seen(finding: Finding, words: Words) -> Markup:
    """The call, what came of it, and what should have."""
    pairs = (("here_call", finding.call), ("here_got", finding.got), ("here_expected", finding.expected))
    rows = [part for label, text in pairs if text for part in (tag("dt", words.say(label)), _code(text))]
    return tag("dl", *rows, class_="seen") if rows else Markup()


def _code(text: str) -> Markup:
    return tag("dd", tag("code", text))
