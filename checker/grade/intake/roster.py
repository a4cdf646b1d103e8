"""Who is in the class: a CSV by hand, Canvas's exported gradebook, or Moodle's worksheet, as they are."""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from pathlib import Path

from checker.grade.intake.names import Who
from checker.grade.model import Student
from checker.grade.rules_error import BadRules

IDS = (
    "id",
    "student id",
    "sid",
    "学号",
    "学生编号",
    "identifier",
    "编号",
    "识别码",
    "username",
    "用户名",
    "sis user id",
    "id number",
    "idnumber",
    "sis login id",
    "github_username",
)
NAMES = ("name", "full name", "student", "student name", "姓名", "全名", "名字")
EMAILS = ("email", "email address", "e-mail", "邮箱", "电子邮件", "电子邮件地址", "邮件地址")
NUMBERED = re.compile(r"\D{3,}(\d+)")  # Moodle's `Participant 123`, in any language


@dataclass(frozen=True)
class Roster:
    """The class by id. `known` finds a member by whatever a file's name says."""

    students: Mapping[str, Student]

    def known(self, who: Who) -> Student | None:
        """By id; else by number, name or e-mail, where these are one member's alone."""
        found = self.students.get(who.id)
        if found is not None:
            return found
        words = {_plain(word) for word in (who.id, who.name, f"{who.id} {who.name}") if word}
        ids = {student_id for word in words for student_id in self._called.get(word, ())}
        return self.students[ids.pop()] if len(ids) == 1 else None

    @cached_property
    def _called(self) -> Mapping[str, Sequence[str]]:
        """The ids by all that their members may be called."""
        found: dict[str, list[str]] = {}
        for student in self.students.values():
            for name in _names(student) - {""}:
                found.setdefault(name, []).append(student.id)
        return found


def read_roster(file: Path) -> Roster:
    """Raises BadRules, and OSError where the file cannot be read."""
    rows = _rows(file)
    if not rows:
        raise BadRules("roster_empty", file=file.name)
    head = [cell.strip() for cell in rows[0][1]]
    place, name, email = (_column(head, names) for names in (IDS, NAMES, EMAILS))
    if place is None:
        raise BadRules("roster_no_id", file=file.name, columns=", ".join(head))
    found: dict[str, Student] = {}
    lines: dict[str, int] = {}
    for line, row in rows[1:]:
        cells = [*(cell.strip() for cell in row), *[""] * (len(head) - len(row))]
        student_id = cells[place]
        if not student_id:
            continue  # Canvas's row of points that are possible
        if student_id in found:
            raise BadRules("roster_twice", file=file.name, given=student_id, first=lines[student_id], second=line)
        fields = dict(zip(head, cells, strict=False))
        found[student_id] = Student(student_id, _cell(cells, name), _cell(cells, email), fields)
        lines[student_id] = line
    return Roster(found)


def _rows(file: Path) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its last line."""
    text = _decoded(file.read_bytes())
    delimiter = max(",;\t", key=text.lstrip().split("\n", 1)[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise BadRules("roster_broken", file=file.name, reason=error) from None


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # Excel's "Unicode text"
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


def _column(head: Sequence[str], names: Sequence[str]) -> int | None:
    lower = [cell.lower() for cell in head]
    return next((lower.index(name) for name in names if name in lower), None)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return "" if place is None else cells[place]


def _names(student: Student) -> set[str]:
    """All that the member may be called, as letters and digits alone."""
    said = {student.id, student.name, student.email, student.email.partition("@")[0]}
    last, comma, first = student.name.partition(",")
    if comma:  # Canvas writes `Lee, Jane`, and calls her files `leejane`
        said |= {last + first, first + last}
    words = student.name.split()
    said.add("".join(reversed(words)))
    if number := NUMBERED.fullmatch(student.id):
        said.add(number[1])
    said |= {student.fields[key] for key in student.fields if key.lower() in IDS}
    return {_plain(word) for word in said if word}


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())
