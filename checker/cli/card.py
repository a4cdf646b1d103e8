"""One failure in full: the call, what came back, what was right, what differs, where, and why."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from checker.cli.parts import Part
from checker.cli.rows import style
from checker.cli.sentences import Speaker
from checker.cli.wrap import wrap
from checker.verdicts import ChapterVerdict, Finding, Outcome, TaskVerdict

_LABELS = ("call", "got", "expected", "difference", "message", "diagnosis", "either", "or", "frame", "printed")
_FRAMES = 3  # the last ones: where it happened
_TIES = 3


@dataclass(frozen=True)
class Card:
    """Writes the failure of one task."""

    speaker: Speaker
    width: int

    def parts(self, verdict: TaskVerdict) -> list[Part]:
        """In the order of reading; the rank says what matters most."""
        finding = verdict.finding or Finding(label=f"word_{verdict.outcome.value}")
        say = self.speaker
        title = f"{say.look.symbol(verdict.outcome)} {verdict.task}: {say.word(verdict.outcome)}"
        found = [
            Part((Text(title, f"bold {style(verdict.outcome)}"),), rank=0),
            self._part("call", finding.call, rank=1, code=True),
            self._part("got", finding.got, rank=2, most=2, code=True),
            self._part("expected", finding.expected, rank=3, most=2, code=True),
            self._part("difference", say.finding(finding), rank=4),
            self._part("message", say.message(finding), rank=7, most=4),
            *self._diagnoses(say.diagnoses(verdict)),
            self._frames(finding),
            self._printed(verdict.printed),
        ]
        return [part for part in found if part.lines]

    def file_parts(self, verdict: ChapterVerdict, failed: TaskVerdict, file: str) -> list[Part]:
        """The same for a file that cannot be loaded: said once, with line and caret where Python cannot read it."""
        finding = failed.finding or Finding(label="import_raised_without_text", values={"line": "?", "type": "?"})
        say = self.speaker
        sentence = say.words.say("file_failed", file=file)
        found = [
            Part(tuple(wrap(Text(f"{say.look.symbol(failed.outcome)} {sentence}", "bold red"), self.width)), rank=0),
            Part(tuple(_indented(wrap(Text(say.finding(finding)), self.width - 2), "  ")), rank=1, least=2),
            self._caret(finding),
            self._frames(finding),
            self._printed(failed.printed),
        ]
        return [part for part in found if part.lines]

    def _part(self, label: str, text: str, *, rank: int, least: int = 1, most: int = 3, code: bool = False) -> Part:
        return Part(tuple(self._labelled(label, self.speaker.look.text(text), code=code)), rank, least, most)

    def _labelled(self, label: str, text: str, *, code: bool = False) -> list[Text]:
        if not text:
            return []
        word = self.speaker.words.say(f"here_{label}")
        if self.speaker.look.plain:
            return [Text(f"{word}: {text}")]
        column = max(cell_len(self.speaker.words.say(f"here_{known}")) for known in _LABELS) + 2
        first, *others = wrap(Text(text), self.width - column - 2, code=code)
        head = Text.assemble("  ", (word + " " * (column - cell_len(word)), "dim"), first)
        return [head, *_indented(others, " " * (column + 2))]

    def _diagnoses(self, texts: list[str]) -> list[Part]:
        if len(texts) < 2:
            return [self._part("diagnosis", text, rank=5, least=2, most=6) for text in texts]
        tie = self.speaker.words.say("tie", count=len(texts))
        several = [self._part("or" if place else "either", text, rank=6, most=3) for place, text in enumerate(texts[:_TIES])]
        return [self._part("diagnosis", tie, rank=5, most=1), *several]

    def _frames(self, finding: Finding) -> Part:
        lines: list[Text] = []
        for frame in finding.frames[-_FRAMES:]:
            label = "frame" if frame.source else "frame_without_source"
            text = self.speaker.words.say(label, line=frame.line, function=frame.function, source=frame.source.strip())
            lines += self._labelled("frame", text)[:1]
        return Part(tuple(lines[::-1]), rank=8)

    def _printed(self, printed: str) -> Part:
        """What the learner's code printed, framed as theirs."""
        look = self.speaker.look
        texts = [Text(look.bar + look.text(line)) for line in printed.rstrip().split("\n")] if printed.strip() else []
        if not texts:
            return Part((), rank=9)
        first, *others = texts
        head = self._labelled("printed", first.plain)[:1]
        margin = head[0].cell_len - first.cell_len if not look.plain else 0
        return Part((*head, *_indented(others, " " * max(0, margin))), rank=9)

    def _caret(self, finding: Finding) -> Part:
        """The source line and a caret under the column."""
        source, column = finding.values.get("source", "").rstrip(), finding.values.get("column", "")
        if not source.strip() or not column.isdigit():
            return Part((), rank=2)
        look, indent = self.speaker.look, len(source) - len(source.lstrip())
        before = source[indent : max(indent, int(column) - 1)]
        start = max(0, cell_len(before) - self.width // 2)  # a caret far to the right: the line's beginning is left out
        while cell_len(before) > self.width // 2:
            before = before[1:]
        shown = before + source[max(indent, int(column) - 1) :]
        mark = (look.ellipsis if start else "") + before
        code = Text("    " + (look.ellipsis if start else "") + look.text(shown)[: self.width - 8])
        return Part((code, Text(" " * (4 + cell_len(mark)) + "^", "bold red")), rank=2, least=2)


def _indented(lines: list[Text], margin: str) -> list[Text]:
    return [Text(margin).append_text(line) for line in lines]


def unreadable(outcome: Outcome) -> bool:
    """Whether the verdict is on the file and not on the task."""
    return outcome is Outcome.NOT_LOADABLE
