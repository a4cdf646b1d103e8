"""What `grade` shows at its end: how the class did, who needs a look, what it gets wrong, and what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.text import Text

from checker.cli.files import shown_path
from checker.cli.session import Session
from checker.grade.class_run import Outcomes
from checker.grade.exports.cells import number
from checker.grade.model import ClassGrades
from checker.grade.report.student import QUIET, findings_of
from checker.grade.similar import Alike
from checker.grade.statistics import BINS, CommonMistake, distribution, middle, mistakes
from checker.messages.speaker import Speaker
from checker.messages.visible import visible
from checker.messages.wrap import shorten, wrap

MOST = 8  # lines of a list; the report has all
BAR = 30  # cells


class Summary:
    """Lines that fit the terminal."""

    def __init__(self, session: Session, grades: ClassGrades, outcomes: Outcomes, pairs: Sequence[Alike]) -> None:
        self._session = session
        self._grades = grades
        self._outcomes = outcomes
        self._pairs = pairs

    def lines(self, written: Sequence[Path]) -> list[Text]:
        say, grades = self._session.say, self._grades
        head = say("grade_done", students=len(grades.students), chapters=len(grades.chapters))
        facts = say("grade_facts", seed=grades.run.seed, isolation=grades.run.isolation)
        lines = [Text(f"{head} {facts}", "bold"), *self._spread()]
        lines += self._listed("grade_to_look_at", list(self._to_look_at()))
        matched = sum(note.label in QUIET for grade in grades.students for note in grade.submission.notes)
        lines += [Text(), *wrap(Text(say("grade_matched", count=matched)), self._session.width)] if matched else []
        lines += self._listed("grade_wrong", [self._mistake(mistake) for mistake in mistakes(grades)])
        lines += self._listed("grade_alike", [self._alike(one) for one in self._pairs], file="similar.csv")
        lines += [Text(), Text(say("grade_written"))]
        lines += [Text(f"  {shown_path(path)}", "cyan") for path in written]
        return lines

    def _alike(self, one: Alike) -> str:
        return f"{visible(one.first)}, {visible(one.second)}: {one.chapter} {one.task}, {number(100 * one.share)} %"

    def _spread(self) -> Iterator[Text]:
        """A bar for each tenth that anybody is in."""
        session, counts = self._session, distribution(self._grades)
        average, median = middle(self._grades)
        yield Text(session.say("grade_middle", mean=number(100 * average), median=number(100 * median)))
        most = max(counts, default=0)
        for place, count in enumerate(counts):
            if count:
                label = f"{100 * place // BINS:3}-{100 * (place + 1) // BINS} %".rjust(10)
                bar = "" if session.look.plain else session.look.full * max(1, BAR * count // most)
                yield Text.assemble(label, "  ", (bar, "cyan"), f" {count}")

    def _listed(self, label: str, items: Sequence[str], *, file: str = "report.html") -> list[Text]:
        if not items:
            return []
        session, shown = self._session, items[:MOST]
        lines = [Text(), Text(session.say(label, count=len(items)), "bold")]
        for item in shown:
            lines += [shorten(line, session.width, session.look.ellipsis) for line in self._wrapped(item)]
        if len(items) > len(shown):
            lines.append(Text("  " + session.say("grade_more", count=len(items) - len(shown), file=file), "dim"))
        return lines

    def _wrapped(self, item: str) -> list[Text]:
        return wrap(Text(f"  {item}"), self._session.width, indent=4)

    def _to_look_at(self) -> Iterator[str]:
        for grade in self._grades.students:
            for text in findings_of(grade, self._session.words, without=QUIET):
                yield f"{visible(grade.student.id)}: {text}"
        for job, fault in self._outcomes.faults:
            yield self._session.say("grade_fault", chapter=job.stem, text=visible(fault))

    def _mistake(self, mistake: CommonMistake) -> str:
        speaker = Speaker(self._session.words, self._session.look, mistake.chapter)
        verdict = mistake.example.verdict
        text = speaker.misconception(mistake.diagnosis) if mistake.diagnosis else speaker.summary(verdict)
        task = mistake.task or self._session.say("report_whole_file")
        return f"{len(mistake.students)}x {mistake.chapter.number} {task}: {text}"
