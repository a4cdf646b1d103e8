"""`lesson`: a chapter's text, made readable for the terminal."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown, MarkdownElement, Paragraph
from rich.syntax import Syntax
from rich.text import Text

from checker.cli.names import find_chapter, folders
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, next_line
from checker.cli.wrap import close_up, wrap

_BARE_LINK = re.compile(r"<(https?://[^>\s]+)>")
_READABLE = 88  # columns; longer lines are hard to follow


class _Lines(Paragraph):
    """A paragraph whose Chinese breaks where Chinese may."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from wrap(close_up(self.text), options.max_width)


class _Code(CodeBlock):
    """Code and drawings from edge to edge, in the terminal's own colours."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Syntax(self.text.plain.rstrip(), self.lexer_name, theme="ansi_dark", word_wrap=True)


class _Lesson(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "paragraph_open": _Lines,
        "fence": _Code,
        "code_block": _Code,
    }


def show_lesson(session: Session, n: str | None) -> int:
    """The lesson in the learner's language; Markdown as it is where the terminal has no signs to draw it with."""
    if n is None:
        known = folders(session)
        words = ["lesson", str(find_chapter(session, known[0].name).number)] if known else ["--help"]
        raise UsedWrongly("needs_chapter" if known else "no_chapter_yet", words)
    chapter = find_chapter(session, n)
    text = chapter.lesson(session.words.language)
    if session.look.ellipsis != "…":
        session.show(*(Text(session.look.text(line)) for line in text.splitlines()))
    else:
        text = _BARE_LINK.sub(r"\1", text)  # else rich shows such an address twice
        session.console.print(_Lesson(text, hyperlinks=False), width=min(session.width, _READABLE))
    session.show(Text(), next_line(session.say("lesson_practise"), "check", chapter.number))
    return 0
