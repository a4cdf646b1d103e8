"""A class with its grades, for the tests of what is made from them: real chapters, every outcome, nasty students."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone

from checker.course import Chapter, chapters
from checker.course.verdicts import Finding, Frame, Outcome, TaskVerdict
from checker.grade.model import ChapterGrade, ClassGrades, GradingRun, Student, StudentGrade, Submission, TaskGrade

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
RUN = GradingRun(seed=11, kit="0123456789ab", torch="2.15.0", python="3.11.7", host="h", isolation="full", started=NOW)
COURSE = [chapter for chapter in chapters() if chapter.number in (4, 5)]
SCRIPT = "<script>document.title='owned'</script>"
NASTY = (
    Student("s1", "=HYPERLINK(1)", "ann@example.org"),
    Student("s2", 'Lee, "Ann"\nBo', "=1+1@example.org"),
    Student("s3", f"{SCRIPT}\"><img src=x onerror=document.title='owned'>"),
    Student("s4", "\u202e李明\x1b]0;owned\x07"),
    Student("s5", "x" * 1_000),
    Student("s6", "@SUM(1) 😀 \ud800"),
)
OUTCOMES = (Outcome.PASSED, Outcome.FAILED, Outcome.NOT_STARTED, Outcome.RAISED, Outcome.TIMED_OUT, Outcome.PASSED)
WRONG = {Outcome.FAILED, Outcome.RAISED, Outcome.TIMED_OUT}


def class_of(
    students: Sequence[Student] = NASTY, *, course: Sequence[Chapter] = COURSE, refused: bool = True
) -> ClassGrades:
    """Deterministic. Unless `refused` is false, one more was refused, and a last one could not be judged."""
    graded = [_student(student, place, course) for place, student in enumerate(students)]
    if refused:
        reason = Finding("in_archive_broken", {"name": SCRIPT, "reason": "x"})
        submission = Submission(Student("s8", "Refused"), "s8.zip", refused=reason)
        graded.append(StudentGrade(submission, tuple(ChapterGrade(each) for each in course), 0, 26, 0, 100))
        pending = (ChapterGrade(course[0], unjudged=True), *(ChapterGrade(each) for each in course[1:]))
        graded.append(StudentGrade(Submission(Student("s9", "Unjudged"), "s9"), pending, 0, 26, 0, 100))
    return ClassGrades("Homework <4>", RUN, tuple(course), tuple(graded))


def _student(student: Student, place: int, course: Sequence[Chapter]) -> StudentGrade:
    found = []
    for chapter in course:
        turns = enumerate(chapter.tasks, place)
        tasks = tuple(_task(chapter, task.name, task.points, turn) for turn, task in turns)
        found.append(ChapterGrade(chapter, tasks, sum(task.points for task in chapter.tasks), "full"))
    points, most = sum(chapter.points for chapter in found), sum(chapter.max_points for chapter in found)
    files = {f"{chapter.stem}.py": b"x = 1\n" for chapter in course}
    submission = Submission(student, "origin", files, handed_in=NOW, claimed={course[0].stem: 1})
    return StudentGrade(submission, tuple(found), points, most, 100 * points / most, 100.0)


def _task(chapter: Chapter, name: str, points: int, turn: int) -> TaskGrade:
    outcome = OUTCOMES[turn % len(OUTCOMES)]
    earned = points if outcome is Outcome.PASSED else 0
    finding = None
    if outcome in WRONG:
        values = {"type": "ValueError", "text": SCRIPT}
        finding = Finding("raised", values, f"{name}('{SCRIPT}')", SCRIPT, "3", frames=(Frame(3, name, SCRIPT),))
    printed = f"javascript:alert(1) {SCRIPT} ::notice::x\n" if outcome in WRONG else ""
    return TaskGrade(TaskVerdict(name, outcome, earned, points, finding, printed=printed), earned, points)
