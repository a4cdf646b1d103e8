"""`--junit FILE`: the verdicts as JUnit XML, a suite a chapter, a case a task."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from checker.cli.files import shown_path
from checker.cli.reporters import Reporter
from checker.cli.request import Request
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, replaced
from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.messages.speaker import Speaker
from checker.messages.visible import legal
from checker.storage.files import write_atomically

_ELEMENTS = {Outcome.NOT_CHECKED: "skipped", Outcome.KIT_ERROR: "error", Outcome.COMPUTER_ERROR: "error"}
_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


class JunitReporter(Reporter):
    """Writes the file when everything is judged. `done` raises UsedWrongly where it cannot be written."""

    def __init__(self, session: Session, request: Request, file: Path) -> None:
        self._session, self._request, self._file = session, request, file

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        try:
            write_atomically(self._file, junit_report(self._session, self._request, verdicts))
        except OSError as error:
            words = replaced(self._session.argv, str(self._file), "report.xml")
            reason = error.strerror or error
            raise UsedWrongly("bad_report", words, given=shown_path(self._file), reason=reason) from None


def junit_report(session: Session, request: Request, verdicts: Sequence[ChapterVerdict]) -> str:
    """One XML document."""
    root = ElementTree.Element("testsuites", name="tutor", seed=str(request.seed))
    for verdict, chapter in zip(verdicts, request.chapters, strict=True):
        root.append(_suite(verdict, Speaker(session.words, session.look, chapter), chapter.stem))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(verdict: ChapterVerdict, speaker: Speaker, stem: str) -> ElementTree.Element:
    kinds = [_ELEMENTS.get(task.outcome, "failure") for task in verdict.tasks if not task.passed]
    suite = ElementTree.Element("testsuite", name=stem, tests=str(len(verdict.tasks)))
    for name, kind in _COUNTS.items():
        suite.set(name, str(kinds.count(kind)))
    suite.set("time", f"{verdict.seconds:.3f}")
    suite.set("file", legal(str(verdict.file)))
    suite.extend(_case(task, speaker, stem) for task in verdict.tasks)
    if verdict.stopped is not None:
        ElementTree.SubElement(suite, "system-err").text = legal(speaker.finding(verdict.stopped))
    return suite


def _case(verdict: TaskVerdict, speaker: Speaker, stem: str) -> ElementTree.Element:
    case = ElementTree.Element("testcase", classname=stem, name=legal(verdict.task), time=f"{verdict.seconds:.3f}")
    if not verdict.passed:
        message, kind = legal(speaker.summary(verdict)), verdict.outcome.value
        fault = ElementTree.SubElement(case, _ELEMENTS.get(verdict.outcome, "failure"), message=message, type=kind)
        fault.text = legal("\n".join(_details(verdict, speaker)))
    if verdict.printed:
        ElementTree.SubElement(case, "system-out").text = legal(verdict.printed)
    return case


def _details(verdict: TaskVerdict, speaker: Speaker) -> list[str]:
    finding, say = verdict.finding, speaker.words.say
    lines = speaker.diagnoses(verdict)
    if finding is not None:
        pairs = (("here_call", finding.call), ("here_got", finding.got), ("here_expected", finding.expected))
        lines = [*(f"{say(label)}: {text}" for label, text in pairs if text), *lines]
    return lines
