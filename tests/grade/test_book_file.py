"""A gradebook that is locked, full, damaged, deleted or moved: each is said as what it is, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checker.grade import book_file
from checker.grade.book_file import NoGradebook
from checker.grade.gradebook import Gradebook, Override
from tests.grade.test_gradebook import GRADED, JOB, NOW, RUN, handed_in

CHANGE = Override("s1", "ch04_layers", "relu", 2.5, "right by hand")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_file, "PATIENCE", 0.1)


def opened(file: Path) -> Gradebook:
    return Gradebook(file, now=lambda: NOW)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A gradebook with forty students, and something that an instructor decided."""
    with opened(tmp_path / "book.sqlite") as book:
        run = book.begin(RUN, ["ch04_layers"])
        for number in range(40):
            book.keep(handed_in(f"s{number}", bytes([65 + number % 26]) * 3000))
        book.record(run, JOB, GRADED)
        book.override(CHANGE)
    return tmp_path / "book.sqlite"


@pytest.fixture
def lock(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        yield


def raised(file: Path) -> NoGradebook:
    with pytest.raises(NoGradebook) as caught:
        opened(file)
    return caught.value


@pytest.mark.usefixtures("lock")
def test_one_that_is_in_use(file: Path) -> None:
    before = file.read_bytes()
    bad = raised(file)
    assert (bad.label, bad.other, file.read_bytes()) == ("gradebook_locked", False, before)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open")
def test_who_uses_it_is_said(file: Path) -> None:
    pid = os.spawnlp(os.P_NOWAIT, "tail", "tail", "-f", str(file))
    try:
        while f"tail ({pid})" not in list(book_file.holders(file)):
            pass  # until it has started
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)


def test_a_full_disk_ends_the_run_and_loses_nothing(file: Path) -> None:
    with pytest.raises(NoGradebook) as caught, opened(file) as book:
        pages = book._connection.execute("PRAGMA page_count").fetchone()[0]
        book._connection.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(100):
            book.keep(handed_in(f"t{number}", b"x" * 9000))
    assert (caught.value.label, caught.value.values["reason"]) == ("gradebook_unusable", "database or disk is full")
    with opened(file) as book:
        assert list(book.overrides().values()) == [CHANGE] and book.grading(1, JOB) is not None


@pytest.mark.parametrize("page", [1, 2, 5, -1, -8])
def test_what_can_be_read_of_a_damaged_one_is_recovered(file: Path, page: int) -> None:
    content = file.read_bytes()
    size = int.from_bytes(content[16:18], "big")
    start = (page % (len(content) // size)) * size
    damaged = content[:start] + bytes(range(256)) * (size // 256) + content[start + size :]
    file.write_bytes(damaged)
    with opened(file) as book:
        students = [submission.student.id for submission in book.submissions()]
        assert book.recovered is not None and book.recovered.read_bytes() == damaged
        changes = list(book.overrides().values())
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(students) >= 30 or changes == [CHANGE]  # one page does not hold both
    with opened(file) as book:
        assert book.recovered is None


def test_a_damaged_database_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "photos.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE photos (name TEXT)")
        other.executemany("INSERT INTO photos VALUES (?)", [("x" * 3000,)] * 20)
        other.commit()
    content = bytearray(file.read_bytes())
    content[100:4000] = b"\xff" * 3900
    file.write_bytes(content)
    bad = raised(file)
    assert (bad.label, bad.other) == ("gradebook_bad", True) and file.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["photos.sqlite"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes and moves no open file")
@pytest.mark.parametrize("replaced", [False, True])
@pytest.mark.parametrize("moved", [False, True])
def test_one_that_goes_during_a_run_is_written_again(file: Path, moved: bool, replaced: bool) -> None:
    with pytest.raises(NoGradebook) as caught, opened(file) as book:
        book.keep(handed_in("new", b"just written"))
        if moved:
            file.rename(file.with_name("elsewhere.sqlite"))
        else:
            file.unlink()
        if replaced:
            file.write_text("mine")
    copy = caught.value.values["copy"]
    assert caught.value.label == "gradebook_gone" and isinstance(copy, Path)
    assert (copy == file) is not replaced and (not replaced or file.read_text() == "mine")
    with opened(copy) as book:
        assert list(book.overrides().values()) == [CHANGE]
        assert "new" in [submission.student.id for submission in book.submissions()]
