"""What is really handed over: odd, awkward, sometimes made to harm. Nothing of it is lost silently."""

from __future__ import annotations

import io
import os
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

import pytest

from checker.course import chapters
from checker.grade.intake import NoClass, read_class
from checker.grade.intake.archives import unpack
from checker.grade.intake.member import Refused
from checker.grade.intake.notebooks import source_of
from checker.grade.intake.roster import Roster, read_roster
from checker.grade.model import Student, Submission
from checker.grade.rules_error import BadRules
from checker.messages.catalogue import Words
from tests.grade.intake.handed import CH04, member, notebook, tar_of, zip_of

COURSE = chapters()
FOUR, FIVE = "ch04_layers.py", "ch05_sequential.py"
OTHER = CH04 + "# another\n"
LAYERS, SEQUENTIAL = (
    "\n\n".join(f"def {task.name}(*a):\n    pass" for task in chapter.tasks) for chapter in COURSE[3:5]
)
PLAIN = {f"s2/{FOUR}": CH04}

Tree = Mapping[str, str | bytes]


def read(folder: Path, tree: Tree, roster: Roster | None = None) -> dict[str, Submission]:
    for name, content in tree.items():
        file = folder / "class" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return {one.student.id: one for one in read_class(folder / "class", chapters=COURSE, roster=roster)}


def labels(one: Submission) -> list[str]:
    return [note.label for note in one.notes] + ([one.refused.label] if one.refused else [])


# --- whose it is ----------------------------------------------------------------------------------------------------


def test_the_class_is_in_the_order_of_its_ids_those_who_are_missing_too(tmp_path: Path) -> None:
    roster = Roster({name: Student(name) for name in ("s9", "s10", "s3")})
    assert list(read(tmp_path, {f"s9/{FOUR}": CH04, f"s10/{FOUR}": CH04}, roster)) == ["s10", "s3", "s9"]


IDS: dict[str, tuple[Tree, list[str]]] = {
    "a_hyphen_in_the_id": ({f"2023-0101/{FOUR}": CH04, f"2023-0102/{FOUR}": CH04}, ["2023-0101", "2023-0102"]),
    "moodle_4": ({f"Ann_11_assignsubmission_file/{FOUR}": CH04}, ["11"]),
    "a_clone_without_git": (
        {
            "ch04-lab-al/.git/HEAD": "",
            "ch04-lab-bo/.git/HEAD": "",
            **{f"ch04-lab-{name}/{FOUR}": CH04 for name in ("al", "bo", "cy")},
        },
        ["al", "bo", "cy"],
    ),
    "one_students_files_side_by_side": (
        {f"s1_{FOUR}": CH04, f"s1_{FIVE}": CH04, f"{FOUR[:-3]}_s2.py": CH04},
        ["s1", "s2"],
    ),
    "a_file_of_canvas_that_is_no_python": ({"leejane_11_22_essay.pdf": b"", f"bo_12_23_{FOUR}": CH04}, ["11", "12"]),
}


@pytest.mark.parametrize("name", IDS)
def test_whose_it_is(name: str, tmp_path: Path) -> None:
    tree, ids = IDS[name]
    found = read(tmp_path, tree)
    assert list(found) == ids
    assert all(bool(one.files) != bool(one.refused) for one in found.values())


GROUP = """\
submission_11:
  :submitters:
  - :name: Ann
    :sid: 's1'
  - :name: Bo
    :sid: 's2'
  :created_at: 2026-11-24 08:00:00.123456000 Z
  :results:
    name: somebody else
"""


def test_a_group_at_gradescope_hands_in_for_each_of_its_members_at_the_time_it_says(tmp_path: Path) -> None:
    found = read(tmp_path, {"submission_metadata.yml": GROUP, f"submission_11/{FOUR}": CH04})
    assert [(one.student.id, one.student.name) for one in found.values()] == [("s1", "Ann"), ("s2", "Bo")]
    moment = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
    assert all(one.files and one.handed_in == moment for one in found.values())


def test_one_students_archive_is_one_student(tmp_path: Path) -> None:
    (tmp_path / "s1.zip").write_bytes(zip_of({FOUR: CH04, "helper.py": "x = 1"}))
    (one,) = read_class(tmp_path / "s1.zip", chapters=COURSE)
    assert (one.student.id, sorted(one.files)) == ("s1", [FOUR, "helper.py"])


def test_a_name_cannot_drive_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "class.zip").write_bytes(zip_of({f"s1_Ann\u202e/{FOUR}": CH04, **PLAIN}))
    one, _ = read_class(tmp_path / "class.zip", chapters=COURSE)
    assert "\u202e" not in one.student.name + one.origin


@pytest.mark.skipif(os.name != "posix", reason="names that are no text are POSIX's")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    try:
        os.mkdir(os.fsencode(tmp_path) + b"/s1_\xff")
    except OSError:
        pytest.skip("this file system wants text")
    (one,) = read_class(tmp_path, chapters=COURSE)
    (one.student.id + one.student.name + one.origin).encode()


@pytest.mark.parametrize("content", [b"", b"PK", b"Rar!", b"\x1f\x8b", b"no tar"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_why_a_class_cannot_be_read_can_be_said(content: bytes, language: str, tmp_path: Path) -> None:
    (tmp_path / "class.zip").write_bytes(content)
    with pytest.raises(NoClass) as raised:
        read_class(tmp_path / "class.zip", chapters=COURSE)
    assert "class.zip" in Words(language).say(raised.value.label, **raised.value.values)


# --- which chapter it is --------------------------------------------------------------------------------------------

WHICH: dict[str, tuple[Tree, list[str], list[str]]] = {
    "an_id_before_it": ({f"s001_{FOUR}": CH04}, [FOUR], ["in_matched"]),
    "a_test_is_no_exercise": ({FOUR: CH04, f"test_{FOUR}": "x"}, [FOUR, f"test_{FOUR}"], []),
    "a_number_that_is_no_second_copy": ({"chapter-4.py": CH04}, [FOUR], ["in_matched"]),
    "a_number_of_another_count": ({"ex_4.py": SEQUENTIAL}, [FIVE], ["in_matched"]),
    "a_slip_in_a_renamed_file": ({"work.py": LAYERS + "\ndef ("}, [FOUR], ["in_matched"]),
    "half_a_data_set": ({FOUR: CH04, "data.tar.gz": b"\x1f\x8b?"}, [FOUR], ["in_archive_broken"]),
    "other_files_of_any_size": ({FOUR: CH04, "log.json": b"1" * (2 << 20), "net.pth": b"1" * (2 << 20)}, [FOUR], []),
    "a_module_that_is_not_what_it_looks": (
        {FOUR: CH04, "own.py": "x = '\u2067'"},
        [FOUR, "own.py"],
        ["in_bidi"],
    ),
}


@pytest.mark.parametrize("name", WHICH)
def test_which_chapter_it_is(name: str, tmp_path: Path) -> None:
    tree, files, notes = WHICH[name]
    one = read(tmp_path, {**{f"s1/{path}": content for path, content in tree.items()}, **PLAIN})["s1"]
    assert (sorted(one.files), labels(one)) == (files, notes)


@pytest.mark.parametrize("text", ['x = """\n!ls\n%cd\n"""', 'def f():\n    """Is it\n    right?\n    """'])
def test_a_line_of_a_string_is_no_magic(text: str) -> None:
    assert text in source_of(notebook(text).encode(), "a.ipynb").decode()


# --- archives that were made to harm --------------------------------------------------------------------------------


def bzip2_bomb() -> bytes:
    """A zip of a kilobyte that says it holds 100 bytes, and holds 64 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive, archive.open(FOUR, "w") as stream:
        for _ in range(64):
            stream.write(bytes(1 << 20))
    content = bytearray(out.getvalue())
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.index(signature) + place, 100)
    return bytes(content)


def two_in_one() -> bytes:
    """Two entries of the same bytes: too few to exceed the archive's own size."""
    content = zip_of({"a.py": b"#" * 9, "b.py": b"#" * 9, "c.py": b"#" * 999})
    first, second = content.index(b"PK\x01\x02"), content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    return content[: second + 42] + content[first + 42 : first + 46] + content[second + 46 :]


def damaged_tar() -> bytes:
    """The header of the second file is no header."""
    content = bytearray(tar_of((member("a.py"), b"1"), (member(FOUR), b"2"), mode="w"))
    content[1024:1100] = b"\xff" * 76
    return bytes(content)


def no_name() -> bytes:
    content = bytearray(zip_of({"a": ""}))
    start = content.index(b"PK\x01\x02")
    struct.pack_into("<HH", content, start + 28, 0, 1)  # its one letter is told to be something else
    return bytes(content)


def many_long_names() -> bytes:
    """Each header is the long name of the next: `tarfile` goes one call deeper for each."""
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 1
    return (info.tobuf(tarfile.GNU_FORMAT) + b"a".ljust(512, b"\0")) * 3_000


HARMFUL = {
    "bzip2_bomb": (bzip2_bomb, "in_archive_broken"),
    "two_in_one": (two_in_one, "in_archive_bomb"),
    "damaged_tar": (damaged_tar, "in_archive_broken"),
    "no_name": (no_name, "in_archive_broken"),
    "many_long_names": (many_long_names, "in_archive_broken"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_is_refused(name: str) -> None:
    make, label = HARMFUL[name]
    content = make()
    tracemalloc.start()
    try:
        with pytest.raises(Refused) as raised:
            unpack(content, "work.zip")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert raised.value.finding.label == label
    assert most < 16 << 20


# --- the roster -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"ID number,Full name\ns1,Ann\n", "学号\t姓名\ns1\tAnn\n".encode("utf-16"), b"id;name\ns1;Ann"],
)
def test_a_roster_of_any_office(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "class.csv").write_bytes(content)
    assert [(one.id, one.name) for one in read_roster(tmp_path / "class.csv").students.values()] == [("s1", "Ann")]


@pytest.mark.parametrize(
    "text, label, values",
    [
        ("id\n\n\ns1\n\ns1\n", "roster_twice", {"first": 4, "second": 6}),
        ("id,name\ns1," + "x" * 200_000, "roster_broken", {"file": "class.csv"}),
    ],
)
def test_what_is_wrong_with_a_roster(text: str, label: str, values: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "class.csv").write_text(text)
    with pytest.raises(BadRules) as raised:
        read_roster(tmp_path / "class.csv")
    assert raised.value.label == label and values.items() <= raised.value.values.items()


def test_a_short_id_is_not_taken_for_moodles_number(tmp_path: Path) -> None:
    found = read(tmp_path, {f"lee_11_22_{FOUR}": CH04}, Roster({"s11": Student("s11", "Bo")}))
    assert labels(found["11"]) == ["in_not_in_roster"] and labels(found["s11"]) == ["in_nothing"]
