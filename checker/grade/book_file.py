"""The gradebook as a file: opening it, and what may be wrong with it, each by its own name."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from checker.grade.book_recovery import recover

VERSION = 2
SCHEMA = Path(__file__).with_name("gradebook.sql")
PATIENCE = 10.0  # seconds for another process that writes
_BEGINNING = b"SQLite format 3\0"
_SPOILT = ("malformed", "corrupt", "not a database", "disk image")


class NoGradebook(Exception):
    """The gradebook cannot be used. `label` is the sentence that says why, `values` fill it; `other` is whether another
    place is the way out: where it is a gradebook, or may be one, it never is."""

    def __init__(self, label: str, file: Path, *, other: bool = False, **values: object) -> None:
        super().__init__(label)
        self.label = label
        self.file = file
        self.other = other
        self.values = values


def opened(file: Path) -> tuple[sqlite3.Connection, Path | None]:
    """The connection, with the tables there; and where a damaged gradebook lies that was recovered.

    Raises NoGradebook.
    """
    try:
        if _is_spoilt(file):
            kept = recover(file, schema=schema(), version=VERSION)
            return _connected(file), kept
        return _connected(file), None
    except sqlite3.Error as error:
        raise trouble(error, file) from None
    except OSError as error:
        raise NoGradebook("gradebook_unusable", file, reason=error.strerror or error) from None


def schema() -> list[str]:
    return SCHEMA.read_text(encoding="utf-8").split(";\n")


def trouble(error: sqlite3.Error, file: Path) -> NoGradebook:
    """What an error of SQLite's means: https://www.sqlite.org/rescode.html."""
    text = str(error)
    if "locked" in text or "busy" in text:
        return NoGradebook("gradebook_locked", file, holder=", ".join(holders(file)))
    if "not a database" in text or "no such" in text:
        return NoGradebook("gradebook_bad", file, other=True)
    if any(word in text for word in _SPOILT):
        ours = _has_our_version(file)
        return NoGradebook("gradebook_damaged" if ours else "gradebook_bad", file, other=not ours)
    return NoGradebook("gradebook_unusable", file, reason=text)


def holders(file: Path) -> Iterator[str]:
    """The programs that have the file open, where Linux tells: `sqlite3 (4711)`."""
    if sys.platform != "linux":
        return
    meant = os.path.realpath(file)
    for process in Path("/proc").glob("[0-9]*"):
        if process.name == str(os.getpid()):
            continue
        with suppress(OSError):
            opened_files = {os.readlink(descriptor) for descriptor in (process / "fd").iterdir()}
            if meant in opened_files:
                yield f"{(process / 'comm').read_text(encoding='utf-8', errors='replace').strip()} ({process.name})"


def is_gone(file: Path, connection: sqlite3.Connection, known: os.stat_result) -> Path | None:
    """None while the file is the one that was opened. If it was deleted, moved or replaced meanwhile, where a copy of
    what the connection still knows lies now: in its place, or beside what has that place. Raises sqlite3.Error."""
    with suppress(OSError):
        if os.path.samestat(os.stat(file), known):
            return None
    target = file
    number = 1
    while os.path.lexists(target):
        number += 1
        target = file.with_name(f"{file.stem}-{number}{file.suffix}")
    for leftover in ("-wal", "-shm"):  # of the file that has gone: they are not of the copy
        with suppress(OSError):
            os.unlink(f"{target}{leftover}")
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
    return target


def _has_our_version(file: Path) -> bool:
    """Whether it begins as a gradebook does: https://www.sqlite.org/fileformat.html, `user_version`. Raises OSError."""
    try:
        with file.open("rb") as stream:
            head = stream.read(100)
    except FileNotFoundError:
        return False
    return head.startswith(_BEGINNING) and 0 < int.from_bytes(head[60:64], "big") <= VERSION


def _is_spoilt(file: Path) -> bool:
    """Whether it is a gradebook that SQLite cannot read to its end. Raises sqlite3.Error, OSError."""
    if not _has_our_version(file):
        return False
    with closing(sqlite3.connect(file, timeout=PATIENCE)) as connection:
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
        except sqlite3.DatabaseError as error:
            if any(word in str(error) for word in _SPOILT):
                return True
            raise


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if version == 0 and empty:
            for statement in schema():
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        if version == 1:
            connection.execute("ALTER TABLE gradings ADD COLUMN stopped TEXT")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    if version not in (0, 1, VERSION) or (version == 0 and not empty):
        connection.close()
        label = "gradebook_other_version" if version else "gradebook_bad"
        raise NoGradebook(label, file, other=True)
    return connection
