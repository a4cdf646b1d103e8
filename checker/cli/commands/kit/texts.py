"""`dev texts`: a chapter's texts for a translator, as one file, and back. For authors; it speaks English."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from checker.cli.usage import next_line

if TYPE_CHECKING:
    from checker.cli.session import Session

app = typer.Typer(add_completion=False, help="A chapter's texts as one file for a translator, and back.")

N = Annotated[str, typer.Argument(metavar="N")]
Language = Annotated[str, typer.Argument(metavar="LANG")]
File = Annotated[Path, typer.Argument(metavar="FILE")]


@app.command("export")
def export_(ctx: typer.Context, n: N, language: Language, file: File) -> int:
    """Writes every text of chapter N to FILE: English, and LANG below it."""
    from checker.dev.texts.moving import TextsRefused

    session: Session = ctx.obj
    try:
        count = export(_folder(session, n), language, file)
    except (TextsRefused, OSError) as error:
        return _refuse(session, error)
    session.show(Text(f"Texts: {count}, in {file}"))
    course = ("--course", session.course) if session.course else ()
    session.show(next_line("When they are translated:", "dev", "texts", "import", n, language, file, *course))
    return 0


@app.command("import")
def import_(ctx: typer.Context, n: N, language: Language, file: File) -> int:
    """Takes FILE back: writes what has changed in its LANG texts, and nothing else."""
    from checker.dev.texts.moving import TextsRefused

    session: Session = ctx.obj
    try:
        changed = take_back(_folder(session, n), language, file)
    except (TextsRefused, OSError) as error:
        return _refuse(session, error)
    session.show(*map(Text, changed), Text(f"Texts changed: {len(changed)}"))
    return 0


def export(folder: Path, language: str, file: Path) -> int:
    """How many texts are in the file now. Raises TextsRefused and OSError."""
    from checker.dev.texts.moving import TextsRefused, going_out
    from checker.storage.files import write_atomically

    if file.exists():  # it may hold days of somebody's work
        raise TextsRefused(f"{file} is already there; import it, or name another file")
    content, count = going_out(folder, language)
    write_atomically(file, content)
    return count


def take_back(folder: Path, language: str, file: Path) -> list[str]:
    """The names of the texts that have changed. Raises TextsRefused, and then nothing has, and OSError."""
    from checker.dev.texts.moving import coming_back
    from checker.storage.files import write_atomically

    taken = coming_back(folder, language, file)
    for target, content in taken.contents.items():
        write_atomically(target, content)
    return taken.names


def _folder(session: Session, n: str) -> Path:
    """Of a chapter, or of a lesson without exercises. Raises UsedWrongly."""
    from checker.cli.names import find_chapter, find_page

    return find_page(session, n) or find_chapter(session, n).folder


def _refuse(session: Session, error: Exception) -> int:
    session.warn(Text(str(error)))
    return 1
