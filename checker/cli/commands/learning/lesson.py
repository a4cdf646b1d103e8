"""`lesson`: a chapter's text, made readable for the terminal."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown, MarkdownElement, Paragraph
from rich.syntax import Syntax
from rich.text import Text

from checker.cli.names import find_page, folders, required_chapter
from checker.cli.session import Session
from checker.course import in_language, lessons
from checker.course.selection import number_of
from checker.messages.wrap import close_up, wrap

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
    """The lesson in the learner's language, of a chapter or of a page without exercises. Raises UsedWrongly."""
    language = session.words.language
    page = find_page(session, n) if n is not None else None
    if page is not None:
        _show(session, in_language(lessons(page), language))
        session.show(Text(), session.step("lesson_go_on", "lesson", *_first(session)))
        return 0
    chapter = required_chapter(session, n, "lesson")
    _show(session, chapter.lesson(language))
    session.show(Text(), session.step("lesson_practise", "check", chapter.number))
    return 0


def _first(session: Session) -> list[int]:
    """The number of the first chapter, if there is one."""
    return [number_of(folder) for folder in folders(session)[:1]]


def _show(session: Session, text: str) -> None:
    """Markdown as it is where the terminal has no signs to draw it with."""
    if session.look.ellipsis != "…":
        session.show(*(Text(session.look.text(line)) for line in text.splitlines()))
    else:
        text = _BARE_LINK.sub(r"\1", text)  # else rich shows such an address twice
        session.console.print(_Lesson(text, hyperlinks=False), width=min(session.width, _READABLE))
