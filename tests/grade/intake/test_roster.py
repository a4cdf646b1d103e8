"""Who is in the class: by hand, from Canvas, from Moodle, in English and in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.grade.intake.names import Who
from checker.grade.intake.roster import read_roster
from checker.grade.rules_error import BadRules

CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Homework 4 (1234)
    Points Possible,,,,,10
"Lee, Ann",11,u1,ann,Section 1,
"""
MOODLE = """\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade)
Participant 11,Ann Lee,ann@example.org,Submitted,,10.00,-
"""
READ = {
    "by_hand": ("id,name,email\ns1,Ann Lee,ann@example.org\n", "s1", "Ann Lee"),
    "semicolons": ("ID;Name\ns1;Ann Lee\n", "s1", "Ann Lee"),
    "tabs": ("Student ID\tName\ns1\tAnn Lee\n", "s1", "Ann Lee"),
    "chinese": ("学号,姓名\n2023010101,李明\n", "2023010101", "李明"),
    "mark_of_excel": ("\ufeffid,name\ns1,Ann Lee\n", "s1", "Ann Lee"),
    "quoted_lines": ('id,name\ns1,"Ann\nLee"\n', "s1", "Ann\nLee"),
    "canvas": (CANVAS, "11", "Lee, Ann"),
    "moodle": (MOODLE, "Participant 11", "Ann Lee"),
}


@pytest.mark.parametrize("name", READ)
def test_is_read(name: str, tmp_path: Path) -> None:
    text, student, called = READ[name]
    (tmp_path / "roster.csv").write_text(text, encoding="utf-8", newline="")
    found = read_roster(tmp_path / "roster.csv").students
    assert [(one.id, one.name) for one in found.values()] == [(student, called)]


def test_gbk_of_chinese_excel(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_bytes("学号,姓名\n1,李明\n".encode("gbk"))
    assert read_roster(tmp_path / "roster.csv").students["1"].name == "李明"


@pytest.mark.parametrize(
    "text, label",
    [
        ("", "roster_empty"),
        ("surname,first\nLee,Ann\n", "roster_no_id"),
        ("id,name\ns1,Ann\ns2,Bo\ns1,Cy\n", "roster_twice"),
    ],
)
def test_is_refused(text: str, label: str, tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text(text)
    with pytest.raises(BadRules) as raised:
        read_roster(tmp_path / "roster.csv")
    assert raised.value.label == label
    if label == "roster_twice":
        assert (raised.value.values["first"], raised.value.values["second"]) == (2, 4)


@pytest.mark.parametrize(
    "who, known",
    [
        (Who("11"), "Participant 11"),
        (Who("leeann"), "Participant 11"),
        (Who("Ann Lee"), "Participant 11"),
        (Who("ann"), "Participant 11"),
        (Who("12"), ""),
    ],
)
def test_moodles_numbers_are_known(who: Who, known: str, tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text(MOODLE)
    found = read_roster(tmp_path / "roster.csv").known(who)
    assert (found.id if found else "") == known


def test_two_of_one_name_are_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("id,name\ns1,Li Wei\ns2,Li Wei\n")
    assert read_roster(tmp_path / "roster.csv").known(Who("liwei")) is None
