"""Each export is read back by a small parser written to what its importer demands, with students made to break it."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from checker.course import ROOT
from checker.grade.exports import FORMATS, CannotExport, ExportOptions
from checker.grade.exports.moodle import fill_worksheet
from checker.grade.exports.table import table
from checker.grade.model import ClassGrades, Student
from checker.messages.catalogue import Words
from tests.grade.class_of import COURSE, class_of

OPTIONS = ExportOptions(Words("en"), "Homework 4 (1234)")
GRADES = class_of()


def exported(name: str, grades: ClassGrades = GRADES, options: ExportOptions = OPTIONS) -> dict[str, str]:
    return dict(FORMATS[name](grades, options))


def rows_of(text: str) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1, "row 91: a name has shifted the columns"
    return rows


def runs_in_a_spreadsheet(cell: str) -> bool:
    """Row 90: a cell that is no number and begins as a formula does."""
    return bool(re.match(r"[=+\-@\t\r]", cell)) and not re.fullmatch(r"-?\d+(\.\d+)?", cell)


def safe(rows: Sequence[Sequence[str]], *, but: Sequence[int] = ()) -> bool:
    cells = [cell for row in rows for place, cell in enumerate(row) if place not in but]
    return not any(runs_in_a_spreadsheet(cell) or re.search(r"[\x00-\x1f]", cell) for cell in cells)


def test_the_table_has_a_line_for_each_student_and_nothing_in_it_runs() -> None:
    text = table(GRADES, Words("en"))
    rows = rows_of(text.removeprefix("\ufeff"))
    head = rows[0]
    assert text.startswith("\ufeff") and len(rows) == 1 + len(GRADES.students) and safe(rows)
    total = head.index("total")
    by_id = {row[0]: row for row in rows[1:]}
    assert float(by_id["s1"][total]) == pytest.approx(GRADES.students[0].total, abs=0.01)
    assert by_id["s9"][total] == "", "what could not be judged is no zero"
    assert by_id["s8"][total] == "0" and "cannot be unpacked" in by_id["s8"][-1]
    tasks = [cell for cell in head if "." in cell]
    assert tasks == [f"{chapter.stem}.{task.name}" for chapter in COURSE for task in chapter.tasks]


# --- Canvas: lib/gradebook_importer.rb ------------------------------------------------------------------------------


def canvas_import(text: str) -> dict[str, str]:
    """What its importer would take: the header's order, existing assignments only, students by ID, SIS id, login."""
    rows = rows_of(text)
    head = rows[0]
    assert "Student" in head[0] and head[1] == "ID" and "Section" in head
    assignments = head[head.index("Section") + 1 :]
    assert assignments == ["Homework 4 (1234)"]
    assert all(re.search(r" \((\d+)\)$", title) for title in assignments), "it would make a new assignment"
    students = rows[2:] if rows[1][0].strip() == "Points Possible" else rows[1:]
    return {row[1] or row[2] or row[3]: row[-1] for row in students}


def test_canvas_takes_it() -> None:
    fields = {"ID": "77", "SIS Login ID": "ann", "Section": "Lab 1", "Homework 4 (1234)": ""}
    grades = class_of([Student("77", "Lee, Ann", fields=fields), Student("=78", "=1")])
    text = exported("canvas", grades)["canvas.csv"]
    found = canvas_import(text)
    assert set(found) == {"77", "=78", "s8", "s9"}, "ids stay exact"
    assert float(found["77"]) == round(grades.students[0].total, 2) and found["s9"] == ""
    assert safe(rows_of(text), but=[1, 2, 3])


def test_canvas_needs_its_own_column() -> None:
    with pytest.raises(CannotExport, match="canvas_needs_assignment"):
        exported("canvas", options=replace(OPTIONS, assignment="Homework 4"))
    one = class_of([Student("77", fields={"ID": "77", "Homework 4 (1234)": ""})])
    assert "Homework 4 (1234)" in exported("canvas", one, replace(OPTIONS, assignment=""))["canvas.csv"]
    two = class_of([Student("77", fields={"Homework 4 (1234)": "", "Homework 5 (1235)": ""})])
    with pytest.raises(CannotExport):
        exported("canvas", two, replace(OPTIONS, assignment=""))


# --- Moodle ---------------------------------------------------------------------------------------------------------


def test_moodle_imports_it_and_no_feedback_wipes_a_grade() -> None:
    rows = rows_of(exported("moodle")["moodle.csv"])
    grade, feedback = rows[0].index("grade"), rows[0].index("feedback")
    assert all(row[grade] for row in rows[1:] if row[feedback])
    assert [row[1] for row in rows[1:]] == ["s1", "s2", "s3", "s4", "s5", "s6", "s8"]
    assert safe(rows, but=[0, 1])


WORKSHEETS = {
    "english": ("Identifier", "Participant 11", "Grade", "Last modified (grade)"),
    "chinese": ("编号", "参与者11", "成绩", "最后修改 (成绩)"),
    "german": ("ID", "Teilnehmer/in11", "Bewertung", "Zuletzt geändert (Bewertung)"),
    "french": ("Identifiant", "Participant 11", "Note", "Dernière modification (note)"),
    "japanese": ("識別子", "参加者 11", "評点", "最終更新日時 (評点)"),
}


def moodle_reads(text: str, key: str, grade: str) -> dict[str, str]:
    """mod/assign/feedback/offline/importgradeslib.php: columns by their headers, participants by their number."""
    rows = rows_of(text.removeprefix("\ufeff"))
    head = rows[0]
    return {re.sub(r"\D", "", row[head.index(key)]): row[head.index(grade)] for row in rows[1:]}


@pytest.mark.parametrize("name", WORKSHEETS)
def test_moodles_worksheet_is_filled(name: str, tmp_path: Path) -> None:
    key, participant, grade, modified = WORKSHEETS[name]
    other = participant.replace("11", "12")
    text = f'\ufeff{key},Full name,{grade},{modified}\n{participant},"Lee, Ann",,-\n{other},"=Bo",3.00,-\n'
    (tmp_path / "worksheet.csv").write_text(text, encoding="utf-8", newline="")
    grades = class_of([Student("11", "Ann"), Student("13", "Cy")], refused=False)
    filled, missing = fill_worksheet(grades, tmp_path / "worksheet.csv")
    found = moodle_reads(filled, key, grade)
    assert float(found["11"]) == round(grades.students[0].total, 2)
    assert found["12"] == "3.00" and missing == ["13"]
    assert '"Lee, Ann"' in filled and "=Bo" in filled, "Moodle's own texts come back as they were"


@pytest.mark.parametrize("text", ["", "a,b\n", "a,b\nx,y\n", "Identifier,b\nParticipant 1,2\n"])
def test_a_file_that_is_no_worksheet(text: str, tmp_path: Path) -> None:
    (tmp_path / "worksheet.csv").write_text(text)
    with pytest.raises(CannotExport, match="moodle_no_worksheet"):
        fill_worksheet(GRADES, tmp_path / "worksheet.csv")


# --- Gradescope, GitHub, JUnit, JSON --------------------------------------------------------------------------------

GRADESCOPE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "score": {"type": "number"},
        "output": {"type": "string"},
        "output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
        "stdout_visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["score", "max_score", "name"],
                "properties": {"status": {"enum": ["passed", "failed"]}, "number": {"type": "string"}},
            },
        },
    },
}


def test_gradescope_takes_it() -> None:
    files = exported("gradescope")
    assert sorted(files) == [f"gradescope/s{number}.json" for number in (1, 2, 3, 4, 5, 6, 8, 9)]
    for text in files.values():
        jsonschema.validate(json.loads(text), GRADESCOPE)
    first = json.loads(files["gradescope/s1.json"])
    assert first["score"] == round(GRADES.students[0].total, 2) and len(first["tests"]) == 15
    assert (
        "score" not in json.loads(files["gradescope/s9.json"]) and json.loads(files["gradescope/s8.json"])["score"] == 0
    )


def reporter(output: str) -> tuple[float, float]:
    """classroom-resources/autograding-grading-reporter: adds up what the steps' outputs hold."""
    key, equals, value = output.partition("=")
    assert key == "result" and equals and "\n" not in value.rstrip("\n") and "::" not in value  # row 23
    report = json.loads(base64.b64decode(value))
    return sum(test["score"] for test in report["tests"]), report["max_score"]


def test_github_adds_it_up() -> None:
    files = exported("github")
    grade = GRADES.students[0]
    assert reporter(files["github/s1.txt"]) == (grade.points, grade.max_points)
    assert reporter(files["github/s8.txt"]) == (0, 26)


def test_junit_is_xml_and_counts() -> None:  # row 94
    root = ElementTree.fromstring(exported("junit")["junit.xml"].split("?>", 1)[1])
    suites = root.findall("testsuite")
    assert len(suites) == 6 * len(COURSE)
    for suite in suites:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert int(suite.get("failures", "")) == sum(case.find("failure") is not None for case in cases)
        assert int(suite.get("skipped", "")) == sum(case.find("skipped") is not None for case in cases)


def test_json_follows_its_schema() -> None:
    schema = json.loads((ROOT / "docs" / "grades.schema.json").read_text(encoding="utf-8"))
    data = json.loads(exported("json")["grades.json"])
    jsonschema.validate(data, schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [one["total"] for one in data["students"]][-1] is None
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "students": [{"id": 3}]}, schema)


@pytest.mark.parametrize("name", FORMATS)
def test_whatever_a_student_is_called_it_is_utf8(name: str) -> None:  # row 94
    for file, text in exported(name).items():
        assert text.encode("utf-8") and re.fullmatch(r"[\w./@+-]+", file)
