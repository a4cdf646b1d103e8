"""One failure in full: the call, what came back, what was right, what differs, where, and why."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from checker.cli.screens.parts import Part
from checker.cli.screens.rows import style
from checker.course.verdicts import ChapterVerdict, Finding, TaskVerdict
from checker.messages.speaker import Speaker
from checker.messages.wrap import shorten, wrap

_LABELS = (
    "call",
    "got",
    "expected",
    "after",
    "before",
    "difference",
    "message",
    "diagnosis",
    "either",
    "or",
    "meaning",
    "inside",
    "frame",
    "printed",
)
_FRAMES = 3  # the last ones: where it happened
_TIES = 3
_PRINTED = 3


@dataclass(frozen=True)
class Card:
    """Writes the failure of one task."""

    speaker: Speaker
    width: int  # cells

    def parts(self, verdict: TaskVerdict) -> list[Part]:
        """In the order of reading; the rank says what matters most."""
        finding = verdict.finding or Finding(label=f"word_{verdict.outcome.value}")
        say = self.speaker
        got, expected = ("after", "before") if finding.label == "changed_argument" else ("got", "expected")
        told = finding.label == "wrong_value" and finding.got and finding.expected  # by the two lines before it
        title = f"{say.look.symbol(verdict.outcome)} {verdict.task}: {say.word(verdict.outcome)}"
        found = [
            Part((Text(title, f"bold {style(verdict.outcome)}"),), rank=0),
            self._part("call", finding.call, rank=1, code=True),
            self._part(got, finding.got, rank=2, most=2, code=True),
            self._part(expected, finding.expected, rank=3, most=2, code=True),
            self._part("difference", "" if told else say.finding(finding), rank=4),
            self._part("message", say.message(finding), rank=7, most=4),
            *self._diagnoses(say.diagnoses(verdict)),
            self._part("meaning", say.meaning(finding), rank=6, least=2, most=4),
            *self._inside(verdict.observed),
            self._frames(finding),
            self._printed(verdict.printed),
        ]
        return [part for part in found if part.lines]

    def file_parts(self, verdict: ChapterVerdict, failed: TaskVerdict, file: str) -> list[Part]:
        """The same for a file that cannot be loaded: said once, with line and caret where Python cannot read it."""
        finding = failed.finding or Finding(label="import_raised_without_text", values={"line": "?", "type": "?"})
        say = self.speaker
        sign, sentence = say.look.symbol(failed.outcome), say.words.say("file_failed", file=file)
        found = [
            Part(tuple(wrap(Text(f"{sign} {sentence}", "bold red"), self.width, indent=2)), rank=0),
            Part(tuple(_indented(wrap(Text(say.finding(finding)), self.width - 2), "  ")), rank=1, least=2),
            self._caret(finding),
            self._part("meaning", say.meaning(finding), rank=6, least=2, most=4),
            self._frames(finding),
            self._printed(failed.printed),
        ]
        return [part for part in found if part.lines]

    def _part(self, label: str, text: str, *, rank: int, least: int = 1, most: int = 3, code: bool = False) -> Part:
        return Part(tuple(self._labelled(label, self.speaker.look.text(text), code=code)), rank, least, most)

    def _labelled(self, label: str, text: str, *, code: bool = False) -> list[Text]:
        if not text:
            return []
        first, *others = wrap(Text(text), self.width - self._column - 2, code=code)
        return [self._head(label).append_text(first), *_indented(others, " " * self._margin)]

    @property
    def _column(self) -> int:
        """The cells of the longest label, and a gap."""
        return max(cell_len(self.speaker.words.say(f"here_{label}")) for label in _LABELS) + 2

    @property
    def _margin(self) -> int:
        return 0 if self.speaker.look.plain else self._column + 2

    def _head(self, label: str) -> Text:
        word = self.speaker.words.say(f"here_{label}") if label else ""
        if self.speaker.look.plain:
            return Text(f"{word}: ")
        return Text("  ").append(word + " " * (self._column - cell_len(word)), "dim")

    def _diagnoses(self, texts: list[str]) -> list[Part]:
        if len(texts) < 2:
            return [self._part("diagnosis", text, rank=5, least=2, most=6) for text in texts]
        tie = self.speaker.words.say("tie", count=len(texts))
        labels = ("either", *["or"] * (_TIES - 1))
        several = [self._part(label, text, rank=5) for label, text in zip(labels, texts, strict=False)]
        return [self._part("diagnosis", tie, rank=6, most=1), *several]

    def _inside(self, observed: Finding | None) -> list[Part]:
        """What was seen while it ran: the layers' table where there is one, then the sentence."""
        if observed is None:
            return []
        table = [line for line in observed.values.get("table", "").split("\n") if line]
        lines = self._framed("inside", table) if table else []
        said = self.speaker.finding(observed)
        sentence = self._labelled("" if table else "inside", self.speaker.look.text(said))
        return [Part(tuple(lines), rank=8, most=6), Part(tuple(sentence), rank=6, least=2, most=4)]

    def _frames(self, finding: Finding) -> Part:
        """The learner's own lines, the innermost first."""
        lines: list[Text] = []
        for frame in reversed(finding.frames[-_FRAMES:]):
            source, whole_file = frame.source.strip(), frame.function == "<module>"
            label = "frame_without_source" if not source else "frame_of_file" if whole_file else "frame"
            text = self.speaker.words.say(label, line=frame.line, function=frame.function, source=source)
            lines += self._framed("frame", [text])
        return Part(tuple(lines), rank=8)

    def _printed(self, printed: str) -> Part:
        """What the learner's code printed, marked as theirs."""
        if not printed.strip():
            return Part((), rank=9)
        look, lines = self.speaker.look, printed.rstrip().split("\n")
        if len(lines) > _PRINTED and not look.plain:
            lines[_PRINTED - 1 :] = [self.speaker.words.say("more_lines", count=len(lines) - _PRINTED + 1)]
        return Part(tuple(self._framed("printed", [look.bar + line for line in lines])), rank=9)

    def _framed(self, label: str, texts: list[str]) -> list[Text]:
        """A line for each text, cut where it is longer; the label stands before the first."""
        look = self.speaker.look
        space = self.width - self._column - 2
        lines = [shorten(Text(look.text(text)), space, look.ellipsis) for text in texts]
        if look.plain:
            return [self._head(label).append_text(line) for line in lines]
        return [self._head(label).append_text(lines[0]), *_indented(lines[1:], " " * self._margin)]

    def _caret(self, finding: Finding) -> Part:
        """The source line and a caret under the column."""
        source, column = finding.values.get("source", ""), finding.values.get("column", "")
        if not source.strip() or not column.isdigit():
            return Part((), rank=2)
        look, place = self.speaker.look, max(0, int(column) - 1)
        before, after = look.text(source[:place]).lstrip(), look.text(source[place:]).rstrip()
        if not before:
            after = after.lstrip()
        room = self.width - 4
        if cell_len(before) > room * 3 // 4:  # a caret far to the right: the beginning of the line is left out
            before = look.ellipsis + before[-room // 3 :]
        code = shorten(Text(before + after), room, look.ellipsis)
        caret = Text("    " + " " * cell_len(before)).append("^", "bold red")
        return Part((Text("    ").append_text(code), caret), rank=2, least=2)


def _indented(lines: list[Text], margin: str) -> list[Text]:
    return [Text(margin).append_text(line) for line in lines]
