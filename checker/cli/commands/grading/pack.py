"""`pack --id ID [N...]`: the chapters' files, and what this computer's own check says of them, as a ZIP to hand in."""

from __future__ import annotations

import json
import platform
import zipfile
from collections.abc import Mapping, Sequence
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any

from rich.text import Text

from checker.cli.asking import agreed
from checker.cli.files import read_exercise
from checker.cli.names import find_chapter, find_chapters
from checker.cli.screens.live import Progress
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly
from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict
from checker.grade.facts import kit_key
from checker.grade.intake.claims import NAME, SCHEMA
from checker.grade.intake.names import safe_id
from checker.judge.run.settings import Settings, fresh_seed
from checker.storage.files import read_file, write_bytes_atomically

TIME = (1980, 1, 1, 0, 0, 0)  # of every file in the ZIP, so that equal work makes an equal ZIP but for `made`


def pack_up(session: Session, student: str | None, numbers: Sequence[str], out: Path | None, *, yes: bool) -> int:
    """Raises UsedWrongly."""
    if not student:
        raise UsedWrongly("pack_needs_id", ["pack", "--id", "s001", *numbers])
    chosen = [find_chapter(session, number) for number in numbers] if numbers else _begun(session)
    missing = [chapter for chapter in chosen if read_exercise(_file(session, chapter)) is None]
    if missing or not chosen:
        raise UsedWrongly("pack_nothing", ["check"], given=missing[0].stem if missing else "exercises")
    file = out or Path(f"{safe_id(student)}.zip")
    if file.exists() and not agreed(session, session.say("pack_ask", file=file), yes=yes):
        session.show(session.step("pack_not", "pack", "--id", student, "--out", f"{file.stem}-2.zip"))
        return 1
    verdicts = _checked(session, chosen)
    try:
        write_bytes_atomically(file, _zip(session, student, chosen, verdicts))
    except OSError as error:
        right = ["pack", "--id", student, "--out", "work.zip"]
        raise UsedWrongly("bad_report", right, given=file, reason=error.strerror or error) from None
    for verdict in verdicts:
        session.show(Text(f"  {verdict.file.name}: {verdict.points}/{verdict.max_points}"))
    session.show(Text(session.say("pack_done", file=file)))
    return 0


def _begun(session: Session) -> list[Chapter]:
    """The chapters whose file is no longer the blank one."""
    return [
        chapter
        for chapter in find_chapters(session, None)
        if read_exercise(_file(session, chapter)) not in (None, chapter.stub.encode())
    ]


def _file(session: Session, chapter: Chapter) -> Path:
    return session.root / "exercises" / f"{chapter.stem}.py"


def _checked(session: Session, chosen: Sequence[Chapter]) -> list[ChapterVerdict]:
    settings = Settings(seed=fresh_seed())
    with (
        Progress(session, sum(len(chapter.tasks) for chapter in chosen)) as progress,
        session.open_engine(chosen, settings, explain=False) as engine,
    ):
        return [engine.judge(chapter, _file(session, chapter), on_task=progress.task) for chapter in chosen]


def _zip(session: Session, student: str, chosen: Sequence[Chapter], verdicts: Sequence[ChapterVerdict]) -> bytes:
    facts: Mapping[str, Any] = {
        "schema": SCHEMA,
        "id": student,
        "made": session.now().isoformat(timespec="seconds"),
        "kit": kit_key(),
        "torch": metadata.version("torch"),
        "python": platform.python_version(),
        "chapters": {
            chapter.stem: {"points": verdict.points, "max_points": verdict.max_points}
            for chapter, verdict in zip(chosen, verdicts, strict=True)
        },
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for chapter in chosen:
            archive.writestr(zipfile.ZipInfo(f"{chapter.stem}.py", TIME), read_file(_file(session, chapter)))
        archive.writestr(zipfile.ZipInfo(NAME, TIME), json.dumps(facts, indent=1) + "\n")
    return out.getvalue()
