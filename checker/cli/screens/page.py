"""The screen of `check`: the tasks, one failure in full, the points, and the next command, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rich.text import Text

from checker.cli.files import shown_path
from checker.cli.screens.card import Card
from checker.cli.screens.parts import Part, fit
from checker.cli.screens.rows import row_lines, rows, style
from checker.cli.session import Session
from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.messages.speaker import Speaker
from checker.messages.wrap import shorten, wrap

_PAGE = 23  # lines: a terminal of 24, less the prompt
_PAGE_WIDTH = 80
_STOPPED = 3  # lines of why a file ended early, at most
_AIR = 2  # empty lines around the failure


@dataclass(frozen=True)
class Page:
    """Makes the lines of one `check`; the header comes first, before anything is known."""

    session: Session
    following: int | None  # the next chapter's number

    @property
    def lines(self) -> int:
        """How many lines there may be; a narrow terminal needs more of them."""
        return _PAGE if self.session.width >= _PAGE_WIDTH else _PAGE * _PAGE_WIDTH // self.session.width

    def header(self, chapter: Chapter, file: Path) -> list[Text]:
        name = self.speaker(chapter).chapter_title()
        title = Text(self.say("title_chapter", number=chapter.number, title=name), "bold")
        path = Text(self.session.look.text(shown_path(file)), "dim")
        if self.session.look.plain:
            return [title, path]
        room = self.session.width - title.cell_len - path.cell_len
        if room >= 2:
            return [title.append(" " * room).append_text(path)]
        return [self._one_line(title), self._one_line(path)]

    def chapter(self, verdict: ChapterVerdict, chapter: Chapter, *, task: str | None = None) -> list[Text]:
        """All but the header."""
        speaker, width = self.speaker(chapter), self.session.width
        stopped = self._stopped(verdict, speaker)
        footer = [self.points(verdict), self.next(verdict, chapter, task)]
        space = self.lines - len(self.header(chapter, verdict.file)) - len(footer) - len(stopped)
        parts = self.parts(verdict, chapter, task)
        wanted = sum(min(len(part.lines), part.most) for part in parts)
        listed = row_lines(rows(verdict, speaker, fold=False), speaker, width)
        if len(listed) + wanted + _AIR > space and not self.session.look.plain:
            listed = row_lines(rows(verdict, speaker, fold=True), speaker, width)
        return [
            *stopped,
            *listed,
            *self._spaced(self._fitted(parts, space - len(listed)), space - len(listed)),
            *footer,
        ]

    def _stopped(self, verdict: ChapterVerdict, speaker: Speaker) -> list[Text]:
        """That the file ended early, and over what."""
        if verdict.stopped is None:
            return []
        ended = self.say("ended_early", line=verdict.stopped.values.get("line", ""))
        said = f"{ended} {speaker.finding(verdict.stopped)}"
        lines = wrap(Text(self.session.look.text(said), "yellow"), self.session.width)
        most = _STOPPED * max(1, _PAGE_WIDTH // self.session.width)
        return [*lines[: most - 1], *[self._one_line(line) for line in lines[most - 1 :][:1]]]

    def failure(self, verdict: ChapterVerdict, chapter: Chapter, *, above: int) -> list[Text]:
        """The first failure alone, under `above` lines that are already there."""
        space = max(6, self.lines - above - 2)
        return self._spaced(self._fitted(self.parts(verdict, chapter, None), space), space)

    def parts(self, verdict: ChapterVerdict, chapter: Chapter, task: str | None) -> list[Part]:
        """What there is to say about the first failure, or about there being none."""
        failed = verdict.first_failure
        card = Card(self.speaker(chapter), self.session.width)
        if failed is None or is_done(verdict, chapter):
            return [self._sentence(self._praise(verdict, task), "bold green" if failed is None else "green")]
        if failed.outcome is Outcome.NOT_LOADABLE:
            return card.file_parts(verdict, failed, shown_path(verdict.file))
        if failed.outcome is not Outcome.NOT_STARTED:
            return card.parts(failed)
        if any(other.passed for other in verdict.tasks) or len(verdict.tasks) < len(chapter.tasks):
            title = self.speaker(chapter).title(failed.task)
            return [self._sentence(self.say("go_on_here", task=failed.task, title=title), "bold")]
        return [self._sentence(self.say("start_here", file=shown_path(verdict.file), task=failed.task), "bold")]

    def points(self, *verdicts: ChapterVerdict) -> Text:
        """The footer."""
        points, most = sum(each.points for each in verdicts), sum(each.max_points for each in verdicts)
        pieces = (
            self.say("points_of", points=points, max_points=most),
            self.say("seconds", seconds=f"{sum(each.seconds for each in verdicts):.1f}"),
            self.say("seed", seed=verdicts[0].seed),
        )
        return self._one_line(Text(self.session.look.dot.join(pieces), "dim"))

    def next(self, verdict: ChapterVerdict, chapter: Chapter, task: str | None = None) -> Text:
        """The next command: never cut, since it is there to be typed."""
        return self.session.step("next", *self._next_words(verdict, chapter, task))

    def say(self, label: str, /, **values: object) -> str:
        return self.session.say(label, **values)

    def speaker(self, chapter: Chapter) -> Speaker:
        return Speaker(self.session.words, self.session.look, chapter)

    def _next_words(self, verdict: ChapterVerdict, chapter: Chapter, task: str | None) -> tuple[object, ...]:
        number, failed = chapter.number, verdict.first_failure
        if failed is None or is_done(verdict, chapter):
            if task:
                return ("check", number)
            return ("lesson", self.following) if self.following is not None else ()
        if failed.outcome is Outcome.NOT_LOADABLE:
            return ("check", number)
        if failed.outcome is Outcome.COMPUTER_ERROR:
            return ("doctor",)
        if failed.outcome is Outcome.KIT_ERROR:
            return ("check", number, failed.task, "--seed", verdict.seed)
        if failed.outcome is not Outcome.NOT_STARTED:
            return ("hint", number, failed.task)
        nothing_yet = not task and not any(other.passed for other in verdict.tasks)
        return ("lesson", number) if nothing_yet else ("check", number, failed.task)

    def _praise(self, verdict: ChapterVerdict, task: str | None) -> str:
        if not all(other.passed for other in verdict.tasks):
            if verdict.first_failure is not None:
                return self.say("core_passed")
            some = any(other.passed for other in verdict.tasks)
            return self.say("rest_unchecked" if some else "nothing_checked")
        if task:
            return self.say("all_passed_one")
        finished = "" if self.following is not None else " " + self.say("course_finished")
        return self.say("all_passed", count=len(verdict.tasks)) + finished

    def _fitted(self, parts: list[Part], space: int) -> list[Text]:
        if self.session.look.plain:
            return [line for part in parts for line in part.lines]
        return fit(parts, space, width=self.session.width, ellipsis=self.session.look.ellipsis)

    def _spaced(self, lines: list[Text], space: int) -> list[Text]:
        """An empty line before, and one after, where there is room for them."""
        room = 0 if self.session.look.plain else space - len(lines)
        return [*[Text()] * (room > 0), *lines, *[Text()] * (room > 1)]

    def _sentence(self, text: str, style: str) -> Part:
        return Part(tuple(wrap(Text(text, style), self.session.width)), rank=0, least=2)

    def _one_line(self, text: Text) -> Text:
        return shorten(text, self.session.width, self.session.look.ellipsis)


def is_done(verdict: ChapterVerdict, chapter: Chapter) -> bool:
    """Whether the core tasks passed, and so did every extra that was tried."""
    core = {task.name for task in chapter.tasks if task.core}
    return all(
        task.passed or (task.outcome is Outcome.NOT_STARTED and task.task not in core) for task in verdict.tasks
    ) and any(task.passed for task in verdict.tasks)


def chapter_row(page: Page, verdict: ChapterVerdict, chapter: Chapter) -> Text:
    """One line of `check all`."""
    failed = None if is_done(verdict, chapter) else verdict.first_failure
    outcome, speaker, look = failed.outcome if failed else Outcome.PASSED, page.speaker(chapter), page.session.look
    if failed is None and not any(task.passed for task in verdict.tasks):
        outcome = Outcome.NOT_CHECKED
    head = Text(f"{look.symbol(outcome)} {speaker.word(outcome)}", style(outcome))
    head.append(": " if look.plain else " " * max(2, 15 - head.cell_len))
    title = f"{chapter.number:>2}  {speaker.chapter_title()}"
    tail = f"  {verdict.points}/{verdict.max_points}" + _where(failed, look.dot)
    return shorten(Text.assemble(head, title, (tail, "dim")), page.session.width, look.ellipsis)


def _where(failed: TaskVerdict | None, dot: str) -> str:
    tried = failed is not None and failed.outcome not in (Outcome.NOT_STARTED, Outcome.NOT_LOADABLE)
    return dot + failed.task if failed is not None and tried else ""
