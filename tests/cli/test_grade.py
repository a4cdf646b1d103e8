"""`grade`, `override` and `pack` as an instructor and a student use them."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from filelock import FileLock

from checker.cli.commands.grading import grade as command
from checker.cli.commands.grading.engine import Opened
from checker.course import CHAPTERS
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from checker.grade.driver import Options
from checker.grade.engines import Results
from checker.grade.job import Graded, Job
from checker.sandbox.preflight import Found, Level
from tests.cli.world import ABSOLUTE, HERE, FakeEngine, Result, tutor
from tests.golden import agree
from tests.grade.test_similar import OWN

GOLDEN = HERE / "golden_grade"
FOUR = "ch04_layers.py"
NAMES = ("relu", "ConvPool", "flatten_images")
RIGHT, WRONG, STUB, BROKEN = "x = 1\n", "x = 2\n", "x = 3\n", "x = 4\n"
CLASS = {"s1_Ann Lee": RIGHT, "s2_李明": WRONG, "s3": WRONG + "# mine\n", "s4": STUB}


@dataclass
class Pretended:
    """Judges by what stands in the first line; the kit's own solutions pass."""

    asked: list[str] = field(default_factory=list)
    solution_fails: bool = False

    def results(self, jobs: Sequence[Job], options: Options) -> Results:
        self.options = options
        for job in jobs:
            content = job.files[f"{job.stem}.py"].decode()
            self.asked.append(content)
            if content.startswith(BROKEN):
                yield job, Graded(fault="the judge is ill")
            else:
                wrong = content.startswith(WRONG) or (self.solution_fails and '"""' in content)
                yield job, Graded(tuple(_verdicts(wrong=wrong, stub=content.startswith(STUB))), 0.5, 0.4)

    def alone(self) -> Pretended:
        return self


def _verdicts(*, wrong: bool, stub: bool) -> Iterator[TaskVerdict]:
    for name in NAMES:
        if stub:
            yield TaskVerdict(name, Outcome.NOT_STARTED, 0, 2, Finding("not_started"))
        elif wrong and name == "relu":
            yield TaskVerdict(name, Outcome.FAILED, 0, 2, ABSOLUTE, diagnosis=("relu_changes_its_argument",))
        else:
            yield TaskVerdict(name, Outcome.PASSED, 2, 2)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Pretended:
    made = Pretended()
    real = command.open_engine
    monkeypatch.setattr(command, "open_engine", lambda *said: Opened(made) if said[1] == "local" else real(*said))
    monkeypatch.setattr(command, "preflight", lambda environ: Found(Level.FULL, {}))
    return made


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "class", CLASS)
    return tmp_path


def write(folder: Path, works: Mapping[str, str]) -> None:
    for name, content in works.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / FOUR).write_bytes(content.encode())


def grade(root: Path, *argv: str, **options: str) -> Result:
    words = ("grade", "class", "--chapters", "4", *argv)
    return tutor(root, *words, course=CHAPTERS, **options)  # type: ignore[arg-type]


def totals(root: Path, out: str = "class-grades") -> dict[str, str]:
    text = (root / out / "gradebook.csv").read_text(encoding="utf-8-sig")
    return {row["id"]: row["total"] for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize(
    "name, argv", [("english", ("--lang", "en")), ("chinese", ("--lang", "zh")), ("plain", ("--plain",))]
)
def test_screen(name: str, argv: tuple[str, ...], engine: Pretended, place: Path) -> None:
    (place / "class" / "s5").mkdir()
    (place / "class" / "s5" / "essay.txt").write_text("words")
    result = grade(place, "--seed", "7", *argv)
    assert (result.code, result.err) == (1, "")
    shown = "\n".join(line for line in result.out.replace(str(place), ".").splitlines() if "0:0" not in line) + "\n"
    agree(GOLDEN / f"{name}.txt", shown)


def test_points_and_files(engine: Pretended, place: Path) -> None:
    result = grade(place, "--export", "json,junit", "--out-of", "100")
    assert result.code == 0
    assert totals(place) == {"s1": "25", "s2": "18.75", "s3": "18.75", "s4": "0"}
    names = sorted(path.name for path in (place / "class-grades").iterdir())
    assert names == ["feedback", "gradebook.csv", "gradebook.sqlite", "grades.json", "junit.xml", "report.html"]
    assert sorted(path.stem for path in (place / "class-grades" / "feedback").iterdir()) == ["s1", "s2", "s3", "s4"]
    assert engine.options.sandboxed


def test_the_seed_is_drawn_once_and_stays(engine: Pretended, place: Path) -> None:
    grade(place, "--seed", "77")
    grade(place, "--export", "json")
    assert json.loads((place / "class-grades" / "grades.json").read_text())["run"]["seed"] == 77
    engine.asked.clear()
    write(place / "class", {"s9": RIGHT + "# late\n"})
    grade(place)
    assert [one for one in engine.asked if '"""' not in one] == [RIGHT + "# late\n"], "only what is new is judged"


def test_points_lateness_and_roster(engine: Pretended, place: Path) -> None:
    (place / "points.toml").write_text("[ch04_layers]\nrelu = 10\nConvPool = 1\nflatten_images = 1\n")
    (place / "roster.csv").write_text("id,name\ns1,Ann\ns7,Zoe\n")
    (place / "late.csv").write_text("id,late_days\ns1,2\n")
    options = ("--points", "points.toml", "--roster", "roster.csv", "--late", "late.csv")
    result = grade(place, *options, "--policy", "percent-per-day:10", "--lang", "en")
    found = totals(place)
    assert found["s1"] == "9.6" and found["s2"] == "2" and found["s7"] == "0"
    assert "s7: Nothing was handed in." in result.out and result.code == 1


def test_what_cannot_be_judged_is_no_zero_and_is_taken_up_again(engine: Pretended, place: Path) -> None:
    write(place / "class", {"s6": BROKEN})
    result = grade(place, "--lang", "en")
    assert result.code == 1 and totals(place)["s6"] == "" and "the judge is ill" in result.out
    write(place / "class", {"s6": RIGHT})
    assert grade(place).code == 0 and totals(place)["s6"] == "4"


def test_two_files_for_one_chapter_are_asked_about_and_are_no_zero(engine: Pretended, place: Path) -> None:
    for name in ("a", "b"):
        write(place / "class" / "s6", {name: RIGHT + f"# {name}\n"})
    result = grade(place, "--lang", "en")
    assert result.code == 1 and totals(place)["s6"] == ""
    assert "s6: Which of these is ch04_layers: a/ch04_layers.py, b/ch04_layers.py?" in " ".join(result.out.split())


def test_where_nothing_can_be_written_it_says_so(engine: Pretended, place: Path) -> None:
    (place / "class-grades").mkdir()
    (place / "class-grades" / "report.html").mkdir()
    result = grade(place, "--lang", "en")
    assert result.code == 2 and "could not be written" in result.err and result.err.count("\n") == 1


def test_a_computer_at_its_end_grades_nobody_and_its_zero_is_nobodys(
    engine: Pretended, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = TaskVerdict("relu", Outcome.COMPUTER_ERROR, 0, 2, Finding("computer_no_room", {"folder": "/tmp"}))
    judged = Pretended.results

    def short(self: Pretended, jobs: Sequence[Job], options: Options) -> Results:
        for job, graded in judged(self, jobs, options):
            of_solution = '"""' in job.files[f"{job.stem}.py"].decode()
            yield job, replace(graded, verdicts=(full, *graded.verdicts[1:])) if of_solution is early else graded

    monkeypatch.setattr(Pretended, "results", short)
    early = True
    refused = grade(place, "--lang", "en")
    assert refused.code == 4 and refused.err.startswith("Nobody was graded. There is no room left in /tmp")
    early = False
    assert grade(place).code == 1 and set(totals(place).values()) == {""}
    monkeypatch.setattr(Pretended, "results", judged)
    assert grade(place).code == 0 and totals(place)["s1"] == "4"


def test_nobody_is_graded_where_a_solution_fails(engine: Pretended, place: Path) -> None:
    engine.solution_fails = True
    result = grade(place, "--lang", "en")
    assert (
        result.code == 3
        and "Nobody was graded" in result.err
        and not (place / "class-grades" / "gradebook.csv").exists()
    )


def test_an_override_counts_is_kept_and_says_why(engine: Pretended, place: Path) -> None:
    grade(place)
    words = ("override", "s2", "relu", "1.5", "--why", "right by hand", "--lang", "en")
    result = tutor(place, *words, course=CHAPTERS)
    assert result.code == 0 and "s2 has 1.5 points for relu" in result.out
    grade(place, "--lang", "en")
    assert totals(place)["s2"] == "4.5"
    assert "right by hand" in (place / "class-grades" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words, label",
    [
        ((), "For example: python tutor.py override s001 relu 1"),
        (("s2", "relu", "1"), "For example:"),
        (("s2", "rellu", "1", "--why", "x"), "did you mean this? python tutor.py override s2 relu 1"),
        (("s22", "relu", "1", "--why", "x"), "did you mean this? python tutor.py override s2 relu 1"),
        (("s2", "relu", "-", "--why", "x"), "POINTS takes a number"),
        (("s2", "relu", "1", "--why", "x", "--out", "nowhere"), "There is no gradebook in nowhere"),
    ],
)
def test_an_override_used_wrongly(words: tuple[str, ...], label: str, engine: Pretended, place: Path) -> None:
    grade(place)
    result = tutor(place, "override", *words, "--lang", "en", course=CHAPTERS)
    assert result.code == 2 and label in result.err and result.err.count("\n") == 1


@pytest.mark.parametrize(
    "words, said",
    [
        ((), "python tutor.py grade submissions"),
        (("nowhere",), "There is nothing at nowhere."),
        (("class", "--chapters", "99"), "There is no chapter 99"),
        (("class", "--export", "canva"), "python tutor.py grade class --export canvas"),
        (("class", "--require-isolation", "ful"), "python tutor.py grade class --require-isolation full"),
        (("class", "--policy", "harsh"), "harsh is not a late policy"),
        (("class", "--due", "tomorrow"), "tomorrow is not a date"),
        (("class", "--roster", "nowhere.csv"), "nowhere.csv cannot be read"),
        (("class", "--out-of", "x"), "--out-of takes a number"),
        (("class", "--again", "s77"), "There is no student s77"),
        (("class", "--engine", "cloud"), "python tutor.py grade class --engine local"),
    ],
)
def test_used_wrongly(words: tuple[str, ...], said: str, engine: Pretended, place: Path) -> None:
    result = tutor(place, "grade", *words, "--lang", "en", course=CHAPTERS)
    assert result.code == 2 and said in result.err and result.err.count("\n") == 1


def test_a_machine_that_is_too_weak_grades_nobody(
    engine: Pretended, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "preflight", lambda environ: Found(Level.LIMITS, {"users": "not permitted"}))
    result = grade(place, "--require-isolation", "full", "--lang", "en")
    assert result.code == 2 and "missing: users (not permitted)" in result.err and engine.asked == []
    assert grade(place, "--require-isolation", "limits").code == 0 and not engine.options.sandboxed
    shown = tutor(place, "grade", "--preflight", "--lang", "en", course=CHAPTERS)
    assert shown.code == 1 and "docs/for-administrators.md" in shown.out


def test_a_file_that_is_no_gradebook_is_left_alone(engine: Pretended, place: Path) -> None:
    (place / "class-grades").mkdir()
    (place / "class-grades" / "gradebook.sqlite").write_text("my own notes, long enough to be no database " * 20)
    result = grade(place, "--lang", "en")
    assert result.code == 2 and "is not a gradebook" in result.err
    assert (place / "class-grades" / "gradebook.sqlite").read_text().startswith("my own notes")


def test_what_an_instructor_changed_by_hand_is_kept_beside(engine: Pretended, place: Path) -> None:
    grade(place)
    (place / "class-grades" / "gradebook.csv").write_text("mine")
    grade(place)
    assert (place / "class-grades" / "gradebook.csv~").read_text() == "mine" and totals(place)["s1"] == "4"


def test_copies_are_listed_and_cost_nothing(engine: Pretended, place: Path) -> None:
    code = "x = 1\n" + OWN.replace("conv2d_by_hand", "relu")
    write(place / "class", {"s1_Ann Lee": code, "s2_李明": code.replace("wide", "padded") + "# my own\n"})
    grade(place, "--similar")
    rows = list(csv.DictReader((place / "class-grades" / "similar.csv").open(encoding="utf-8")))
    assert [(row["first"], row["second"], row["task"], row["share"]) for row in rows] == [("s1", "s2", "relu", "1")]
    assert totals(place)["s1"] == "4"


# --- pack -----------------------------------------------------------------------------------------------------------


def test_what_is_packed_can_be_graded(engine: Pretended, place: Path) -> None:
    (place / "exercises").mkdir()
    (place / "exercises" / FOUR).write_bytes(RIGHT.encode())
    result = tutor(place, "pack", "--id", "s1", "4", "--lang", "en", course=CHAPTERS, engine=FakeEngine())
    assert result.code == 0 and "s1.zip is ready" in result.out
    with zipfile.ZipFile(place / "s1.zip") as archive:
        assert sorted(archive.namelist()) == [FOUR, "submission.json"]
        said = json.loads(archive.read("submission.json"))
    assert said["id"] == "s1" and said["chapters"]["ch04_layers"]["points"] > 0 and said["torch"] and said["kit"]
    (place / "packs").mkdir()
    (place / "s1.zip").rename(place / "packs" / "s1.zip")
    assert tutor(place, "grade", "packs", "--chapters", "4", course=CHAPTERS).code == 0
    assert totals(place, "packs-grades") == {"s1": "4"}
    assert "own check gave" in (place / "packs-grades" / "report.html").read_text(encoding="utf-8")


def test_a_pack_that_is_there_is_not_replaced_unasked(engine: Pretended, place: Path) -> None:
    (place / "exercises").mkdir()
    (place / "exercises" / FOUR).write_bytes(RIGHT.encode())
    (place / "s1.zip").write_text("mine")
    assert tutor(place, "pack", "--id", "s1", course=CHAPTERS).code == 2, "nobody can be asked here"
    assert (place / "s1.zip").read_text() == "mine"
    assert tutor(place, "pack", "--id", "s1", "--yes", course=CHAPTERS).code == 0


@pytest.mark.parametrize("words, said", [((), "needs your id"), (("--id", "s1"), "nothing of yours in exercises")])
def test_a_pack_used_wrongly(words: tuple[str, ...], said: str, place: Path) -> None:
    result = tutor(place, "pack", *words, "--lang", "en", course=CHAPTERS)
    assert result.code == 2 and said in result.err and result.err.count("\n") == 1


def test_a_second_run_on_the_same_results_says_so(engine: Pretended, place: Path) -> None:
    grade(place)
    with FileLock(place / "class-grades" / ".gradebook.sqlite.lock"):
        before = list(engine.asked)
        result = grade(place, "--lang", "en")
    assert result.code == 2 and engine.asked == before
    assert re.match(r"Another run (\(.+\) )?is grading into .*class-grades", result.err) and "grade" in result.err
    assert grade(place).code == 0


def test_a_locked_gradebook_is_never_a_reason_for_another_one(
    engine: Pretended, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.grade.book_file.PATIENCE", 0.1)
    grade(place)
    with closing(sqlite3.connect(place / "class-grades" / "gradebook.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        result = grade(place, "--lang", "en")
    assert result.code == 2 and "is in use by" in result.err and "class-grades-2" not in result.err
    assert grade(place).code == 0
