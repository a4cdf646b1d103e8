"""From what a class handed in, in every form, to one submission a student: matched with a note, never silently zero."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.course import Chapter, chapters
from checker.grade.intake import NoClass, read_class
from checker.grade.intake.claims import SCHEMA
from checker.grade.intake.roster import Roster
from checker.grade.model import Student, Submission
from tests.grade.intake.handed import CH04, notebook, tar_of, zip_of

COURSE: list[Chapter] = chapters()
FOUR = "ch04_layers.py"
OTHER = CH04 + "# another\n"
LAYERS = "\n\n".join(f"def {task.name}(*a):\n    pass" for task in next(c for c in COURSE if c.number == 4).tasks)

Tree = Mapping[str, str | bytes]


def made(folder: Path, tree: Tree) -> Path:
    for name, content in tree.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def read(place: Path, roster: Roster | None = None) -> dict[str, Submission]:
    found = list(read_class(place, chapters=COURSE, roster=roster))
    assert len({one.student.id for one in found}) == len(found)
    return {one.student.id: one for one in found}


def two_students(folder: Path, tree: Tree) -> dict[str, Submission]:
    """s1 hands in the tree, s2 what is plainly right."""
    mine = {f"s1/{path}": data for path, data in tree.items()}
    return read(made(folder / "class", {**mine, f"s2/{FOUR}": CH04}))


def labels(one: Submission) -> list[str]:
    return [note.label for note in one.notes] + ([one.refused.label] if one.refused else [])


# --- whose it is ----------------------------------------------------------------------------------------------------

GRADESCOPE = """\
submission_11:
  :submitters:
  - :name: Ann Lee
    :sid: 's1'
    :email: ann@example.org
  :created_at: 2026-11-24 08:00:00 Z
submission_12:
  :submitters:
  - :name: Bo Li
    :email: bo@example.org
"""
WHOSE: dict[str, tuple[Tree, dict[str, str]]] = {
    "folders": ({f"s1/{FOUR}": CH04, f"s2_Ann Lee/{FOUR}": CH04}, {"s1": "", "s2": "Ann Lee"}),
    "chinese": ({f"2023010101-李明/{FOUR}": CH04, f"王芳/{FOUR}": CH04}, {"2023010101": "李明", "王芳": ""}),
    "archives": (
        {"s1.zip": zip_of({FOUR: CH04}), "s2_Bo.tar.gz": tar_of()},
        {"s1": "", "s2": "Bo"},
    ),
    "files": ({"s1.py": LAYERS, "s2.ipynb": notebook(LAYERS)}, {"s1": "", "s2": ""}),
    "canvas": (
        {f"leeann_11_901_{FOUR}": CH04, "leeann_11_902_ch05_sequential-2.py": CH04, f"libo_LATE_12_903_{FOUR}": CH04},
        {"11": "leeann", "12": "libo"},
    ),
    "moodle_folders": (
        {f"Ann Lee_11_assignsubmission_file_/{FOUR}": CH04, f"Bo_12_assignsubmission_file_/{FOUR}": CH04},
        {"11": "Ann Lee", "12": "Bo"},
    ),
    "moodle_files": ({f"Ann Lee_11_assignsubmission_file_{FOUR}": CH04}, {"11": "Ann Lee"}),
    "gradescope": (
        {"submission_metadata.yml": GRADESCOPE, f"submission_11/{FOUR}": CH04, f"submission_12/{FOUR}": CH04},
        {"s1": "Ann Lee", "bo@example.org": "Bo Li"},
    ),
    "github": (
        {
            f"hw4-octocat/{FOUR}": CH04,
            "hw4-octocat/.git/HEAD": "ref",
            f"hw4-ann-lee/{FOUR}": CH04,
            "hw4-ann-lee/.git/HEAD": "ref",
        },
        {"octocat": "", "ann-lee": ""},
    ),
    "one_folder_deeper": ({f"hw4/s1/{FOUR}": CH04, f"hw4/s2/{FOUR}": CH04}, {"s1": "", "s2": ""}),
    "one_student": ({FOUR: CH04, "ch05_sequential.py": CH04}, {"class": ""}),
    "same_id_two_people": ({f"s1_Ann/{FOUR}": CH04, f"s1_Bo/{FOUR}": OTHER}, {"s1": "Ann", "s1-Bo": "Bo"}),
}


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("name", WHOSE)
def test_whose_it_is(name: str, packed: bool, tmp_path: Path) -> None:
    tree, expected = WHOSE[name]
    place = made(tmp_path / "class", tree)
    if packed:
        if name == "github" or name == "one_student":
            pytest.skip("clones and one's own folder are not packed")
        (tmp_path / "class.zip").write_bytes(zip_of(tree))
        place = tmp_path / "class.zip"
    found = read(place)
    assert sorted(one.student.name for one in found.values()) == sorted(expected.values())
    assert all(any(student.startswith(key) for key in expected) for student in found)
    assert all(one.files or one.refused for one in found.values())


def test_canvas_says_who_is_late_and_renames_what_was_handed_in_twice(tmp_path: Path) -> None:
    found = read(made(tmp_path / "class", WHOSE["canvas"][0]))
    assert sorted(found["11"].files) == [FOUR, "ch05_sequential.py"]
    assert labels(found["12"]) == ["in_marked_late"]


@pytest.mark.parametrize("given", ["a b" * 100, "=1+1", "x;y", "半角 空格"])  # row 93
def test_odd_ids_become_safe_ones_and_are_noted(given: str, tmp_path: Path) -> None:
    (tmp_path / "class.zip").write_bytes(zip_of({f"{given}/{FOUR}": CH04, f"s2/{FOUR}": CH04}))
    odd = next(one for student, one in read(tmp_path / "class.zip").items() if student != "s2")
    assert labels(odd) == ["in_id_changed"] and len(odd.student.id) < 80


def test_gradescopes_container_holds_one_submission(tmp_path: Path) -> None:
    made(tmp_path, {"submission_metadata.json": "{}", "submission/my.py": LAYERS, "submission/other.py": "x = 1"})
    assert {student: sorted(one.files) for student, one in read(tmp_path / "submission").items()} == {
        "submission": [FOUR, "other.py"]
    }


# --- which chapter it is --------------------------------------------------------------------------------------------

WHICH: dict[str, tuple[Tree, str, list[str]]] = {
    "plain": ({FOUR: CH04}, CH04, []),
    "exercises": ({f"exercises/{FOUR}": CH04}, CH04, []),
    "copy": ({"ch04_layers (1).py": CH04}, CH04, ["in_matched"]),
    "canvas_copy": ({"ch04_layers-2.py": CH04}, CH04, ["in_matched"]),
    "final": ({"ch04_layers_final_v2.py": CH04}, CH04, ["in_matched"]),
    "upper": ({"CH04_LAYERS.PY": CH04}, CH04, ["in_matched"]),
    "number": ({"chapter4.py": CH04}, CH04, ["in_matched"]),
    "chinese_number": ({"第4章.py": CH04}, CH04, ["in_matched"]),
    "by_what_it_defines": ({"homework.py": LAYERS}, LAYERS, ["in_matched"]),
    "nested": ({f"a/b/{FOUR}": CH04}, CH04, ["in_matched"]),
    "notebook": ({"ch04_layers.ipynb": notebook(CH04)}, CH04, ["in_matched"]),
    "doubled_alike": ({FOUR: CH04, f"old/{FOUR}": CH04}, CH04, []),
    "the_exact_name_wins": ({FOUR: CH04, "ch04_layers (1).py": OTHER}, CH04, ["in_not_used"]),
    "mac": ({FOUR: CH04, f"__MACOSX/._{FOUR}": b"\0\1", ".DS_Store": b"\0"}, CH04, []),
    "whole_kit": (
        {"kit/tutor.py": "", f"kit/exercises/{FOUR}": CH04, f"kit/solutions/{FOUR}": OTHER},
        CH04,
        ["in_matched"],
    ),
    "archive_inside": ({"work.zip": zip_of({FOUR: CH04})}, CH04, []),
    "empty": ({FOUR: ""}, "", ["in_empty"]),
    "bidi": ({FOUR: "x = '\u202e'"}, "x = '\u202e'", ["in_bidi"]),
    "utf_16_is_the_judges": ({FOUR: CH04.encode("utf-16")}, CH04.encode("utf-16").decode("latin-1"), []),
}


@pytest.mark.parametrize("name", WHICH)
def test_which_chapter_it_is(name: str, tmp_path: Path) -> None:
    tree, content, notes = WHICH[name]
    one = read(made(tmp_path / "class", {f"s1/{path}": data for path, data in tree.items()} | {f"s2/{FOUR}": CH04}))[
        "s1"
    ]
    assert one.files[FOUR] in (content.encode(), content.encode("latin-1", "replace"))
    assert labels(one) == notes


REFUSED: dict[str, tuple[Tree, str]] = {
    "two_that_differ": ({f"a/{FOUR}": CH04, f"b/{FOUR}": OTHER}, "in_which_one"),
    "two_copies_that_differ": ({"ch04_layers (1).py": CH04, "ch04_layers (2).py": OTHER}, "in_which_one"),
    "nothing": ({".DS_Store": b""}, "in_nothing"),
    "something_else": ({"essay.docx": b"PK", "notes.py": "x = 1"}, "in_no_chapter"),
    "only_bytecode": ({"ch04_layers.pyc": b"\0"}, "in_no_chapter"),
    "magics": ({"ch04_layers.ipynb": notebook("%%bash\nls")}, "in_notebook_magic"),
    "bad_archive": ({"work.zip": b"PK\x03\x04"}, "in_archive_broken"),
    "huge_source": ({FOUR: b"#" * ((1 << 20) + 1)}, "in_file_large"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_listed_and_the_rest_is_graded(name: str, tmp_path: Path) -> None:
    tree, label = REFUSED[name]
    found = two_students(tmp_path, tree)
    assert label in labels(found["s1"]) and not found["s1"].files
    assert found["s2"].files and found["s2"].refused is None


def test_one_bad_member_of_a_class_is_one_students(tmp_path: Path) -> None:
    tree = {"s1/../../x.py": CH04, f"s2/{FOUR}": CH04, f"../{FOUR}": CH04}
    (tmp_path / "class.zip").write_bytes(zip_of(tree))
    found = read(tmp_path / "class.zip")
    assert labels(found["s1"]) == ["in_path_escapes"] and found["s2"].files
    assert len(found) == 3 and sum(one.refused is not None for one in found.values()) == 2


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    place = made(tmp_path / "class", {f"s2/{FOUR}": CH04})
    secret = made(tmp_path, {"secret.py": "decoy"}) / "secret.py"
    (place / "s1").mkdir()
    try:
        (place / "s1" / FOUR).symlink_to(secret)
    except OSError:
        pytest.skip("no links on this system")
    found = read(place)
    assert labels(found["s1"]) == ["in_archive_link"] and not found["s1"].files


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are POSIX's")
def test_a_pipe_does_not_stop_it(tmp_path: Path) -> None:
    place = made(tmp_path / "class", {f"s2/{FOUR}": CH04, "s1/x.txt": ""})
    os.mkfifo(place / "s1" / FOUR)
    assert labels(read(place)["s1"]) == ["in_archive_device"]


# row 74
def test_modules_of_their_own_come_along_and_those_that_would_shadow_do_not(tmp_path: Path) -> None:
    tree = {FOUR: CH04, "helpers.py": "a = 1", "torch.py": "", "conftest.py": "", "random.py": "", "pytest.ini": ""}
    one = read(made(tmp_path / "class", {f"s1/{path}": data for path, data in tree.items()} | {f"s2/{FOUR}": CH04}))[
        "s1"
    ]
    assert sorted(one.files) == [FOUR, "helpers.py"]
    left_out = sorted(note.values["file"] for note in one.notes if note.label == "in_left_out")
    assert left_out == ["conftest.py", "pytest.ini", "random.py", "torch.py"]


def test_what_a_pack_claims_is_told_and_an_id_that_differs_is_noted(tmp_path: Path) -> None:
    points = {"ch04_layers": {"points": 7}}
    said = json.dumps({"schema": SCHEMA, "id": "s9", "made": "2026-11-24T08:00:00+00:00", "chapters": points})
    place = made(tmp_path / "class", {f"s1/{FOUR}": CH04, "s1/submission.json": said, f"s2/{FOUR}": CH04})
    one = read(place)["s1"]
    assert one.claimed == {"ch04_layers": 7} and labels(one) == ["in_other_id"]
    assert one.handed_in is not None and one.handed_in.isoformat() == "2026-11-24T08:00:00+00:00"


@pytest.mark.parametrize("said", ["", "[]", '{"schema": 1}', "[" * 100_000, '{"schema": "x", "chapters": 3}'])
def test_a_pack_that_makes_no_sense_claims_nothing(said: str, tmp_path: Path) -> None:
    place = made(tmp_path / "class", {f"s1/{FOUR}": CH04, "s1/submission.json": said, f"s2/{FOUR}": CH04})
    assert read(place)["s1"].claimed == {} and read(place)["s1"].refused is None


ROSTER = Roster({"s1": Student("s1", "Lee, Ann", "ann@example.org"), "s3": Student("s3", "李明")})


@pytest.mark.parametrize("name", ["s1", "Ann Lee", "lee_ann", "ann", "leeann_77_88_" + FOUR])
def test_the_roster_knows_them_by_any_name_and_who_is_missing(name: str, tmp_path: Path) -> None:
    tree = {name: CH04} if name.endswith(".py") else {f"{name}/{FOUR}": CH04}
    found = read(made(tmp_path / "class", {**tree, f"s7/{FOUR}": CH04}), ROSTER)
    assert found["s1"].student.email == "ann@example.org" and found["s1"].files
    assert labels(found["s3"]) == ["in_nothing"]
    assert labels(found["s7"]) == ["in_not_in_roster"]


@pytest.mark.parametrize("tree, label", [({}, "in_no_class"), ({"readme.txt": "x"}, "in_no_class")])
def test_nothing_to_grade(tree: Tree, label: str, tmp_path: Path) -> None:
    (tmp_path / "class").mkdir()
    with pytest.raises(NoClass) as raised:
        read(made(tmp_path / "class", tree))
    assert raised.value.label == label


def test_no_such_place_and_a_bad_archive(tmp_path: Path) -> None:
    with pytest.raises(NoClass, match="in_no_place"):
        read(tmp_path / "nowhere")
    (tmp_path / "class.zip").write_bytes(b"PK")
    with pytest.raises(NoClass, match="in_archive_broken"):
        read(tmp_path / "class.zip")
