"""Who is in the class: a CSV by hand, Canvas's exported gradebook, or Moodle's worksheet, as they are."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
)
NAMES = ("name", "full name", "student", "student name", "姓名", "全名", "名字")
EMAILS = ("email", "email address", "e-mail", "邮箱", "电子邮件", "电子邮件地址", "邮件地址")
NUMBERED = re.compile(r"\D*?\s*(\d+)")  # Moodle's `Participant 123`, in any language


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
        members = [student for student in self.students.values() if words & _names(student)]
        return members[0] if len(members) == 1 else None


def read_roster(file: Path) -> Roster:
    """Raises BadRules, and OSError where the file cannot be read."""
    text = _decoded(file.read_bytes())
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(text.split("\n", 1)[0], delimiters=",;\t")
    except csv.Error:
        dialect = "excel"
    rows = [row for row in csv.reader(StringIO(text, newline=""), dialect) if any(cell.strip() for cell in row)]
    if not rows:
        raise BadRules("roster_empty", file=file.name)
    head = [cell.strip() for cell in rows[0]]
    place, name, email = (_column(head, names) for names in (IDS, NAMES, EMAILS))
    if place is None:
        raise BadRules("roster_no_id", file=file.name, columns=", ".join(head))
    found: dict[str, Student] = {}
    lines: dict[str, int] = {}
    for line, row in enumerate(rows[1:], 2):
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


def _decoded(content: bytes) -> str:
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
