"""What can still be read of a damaged gradebook, row by row; the damaged one is kept beside it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

_ROW_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError, OverflowError)


def recover(file: Path, *, schema: Sequence[str], version: int) -> Path:
    """Puts a gradebook with all rows that can be read in the place of `file`; gives where the damaged one lies now.

    schema: the statements that make the tables. Raises OSError and sqlite3.Error, and leaves `file` as it was then.
    """
    new = file.with_name(f".{file.name}.recovered")
    new.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(new)) as target:
        for statement in schema:
            target.execute(statement)
        names = [name for (name,) in target.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            _copy(old, target, name)
        _drop_orphans(target, names)
        target.execute(f"PRAGMA user_version = {version}")
        target.commit()
    numbers = (file.with_name(f"{file.name}.damaged{number}") for number in count(1))
    kept = next(name for name in numbers if not os.path.lexists(name))
    for end in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{file}{end}", f"{kept}{end}")
    os.replace(file, kept)
    os.replace(new, file)
    return kept


def _copy(old: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    """From the first row on, and from the last row on backwards: what is between two damaged pages is lost."""
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    places = ", ".join("?" * len(columns))
    for order in ("ASC", "DESC"):
        for row in _rows(old, f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED ORDER BY rowid {order}"):
            with suppress(sqlite3.Error):  # it is there already, or not what the table takes
                target.execute(f"INSERT INTO {table} VALUES ({places})", row)


def _rows(old: sqlite3.Connection, question: str) -> Iterator[tuple[object, ...]]:
    try:
        cursor = old.execute(question)
        while (row := cursor.fetchone()) is not None:
            yield row
    except _ROW_ERRORS:
        return


def _drop_orphans(target: sqlite3.Connection, tables: Sequence[str]) -> None:
    """Rows that name others which are lost; again, as long as one goes. A name that an override needs is invented."""
    target.execute(
        "INSERT INTO students SELECT DISTINCT student, '', '', '{}' FROM overrides"
        " WHERE student NOT IN (SELECT id FROM students)"
    )
    target.execute(
        "INSERT INTO students SELECT DISTINCT student, '', '', '{}' FROM submissions"
        " WHERE student NOT IN (SELECT id FROM students)"
    )
    while True:
        orphans = [(table, row[1]) for table in tables for row in target.execute(f"PRAGMA foreign_key_check({table})")]
        for table, rowid in orphans:
            target.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
        if not orphans:
            return
