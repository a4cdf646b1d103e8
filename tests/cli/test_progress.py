"""`progress export` and `progress import`: nothing is ever lost."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from checker.storage import state
from checker.storage.state import State
from checker.storage.transfer import KIND, NotExported, exported, imported, merged, passes
from tests.cli.world import tutor

HERE = State("zh", {"a": {"x": 2}}, {"a": {"x": "failed", "y": "passed"}})
THERE = State("en", {"a": {"x": 1, "y": 3}, "b": {"z": 1}}, {"a": {"x": "passed", "y": "failed"}, "b": {"z": "failed"}})
BOTH = State("zh", {"a": {"x": 2, "y": 3}, "b": {"z": 1}}, {"a": {"x": "passed", "y": "passed"}, "b": {"z": "failed"}})


@pytest.mark.parametrize(
    ("known", "other", "both"),
    [(HERE, THERE, BOTH), (HERE, State(), HERE), (State(), HERE, HERE), (HERE, HERE, HERE), (BOTH, THERE, BOTH)],
)
def test_merged(known: State, other: State, both: State) -> None:
    assert merged(known, other) == both


def test_a_pass_and_a_hint_are_never_lost() -> None:
    for one, other in ((HERE, THERE), (THERE, HERE)):
        both = merged(one, other)
        assert (both.outcomes, both.hints, passes(both)) == (BOTH.outcomes, BOTH.hints, 2)


@pytest.mark.parametrize("known", [State(), HERE, THERE])
def test_there_and_back(known: State) -> None:
    assert imported(exported(known)) == known
    assert set(json.loads(exported(known))["state"]) >= {field.name for field in fields(State)}


BAD = [
    "",
    "{",
    "[]",
    "null",
    "[" * 100_000,
    "{}",
    json.dumps({"kind": KIND}),
    json.dumps({"kind": KIND, "state": {"version": 99}}),
    json.dumps({"kind": KIND, "state": {"version": 1, "hints": {"a": {"b": "c"}}}}),
    json.dumps({"version": 1, "hints": {}}),
    *(
        json.dumps({"kind": KIND, "state": {"version": 1, "checks": {"ch04_layers": {"last": moment}}}})
        for moment in ("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2026-11-23T12:00:00", "\ud800")
    ),
    json.dumps({"kind": KIND, "state": {"version": 1, "language": "\ud800"}}),
    json.dumps({"kind": KIND, "state": {"version": 1, "hints": {"\ud800": {"relu": 1}}}}),
    json.dumps({"kind": KIND, "state": {"version": 1, "hints": {"ch04_layers": {"relu": -2}}}}),
]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_export_is_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    with pytest.raises(NotExported):
        imported(text)
    file = tmp_path / "bad.json"
    file.write_text(text, encoding="utf-8")
    result = tutor(tmp_path, "progress", "import", str(file))
    right = "is not an exported progress file. To make one: python tutor.py progress export progress.json\n"
    assert result.code == 2 and result.err.endswith(right) and result.err.count("\n") == 1
    assert not (tmp_path / ".tutor" / "state.json").exists()


def test_from_one_computer_to_another(tmp_path: Path) -> None:
    one, other, file = tmp_path / "one", tmp_path / "other", tmp_path / "my progress.json"
    state.save(one / ".tutor" / "state.json", THERE)
    state.save(other / ".tutor" / "state.json", HERE)
    result = tutor(one, "progress", "export", str(file), "--lang", "en")
    assert result.code == 0 and result.out.endswith('python tutor.py progress import "my progress.json"\n')
    result = tutor(other, "progress", "import", str(file), "--lang", "en")
    assert result.code == 0 and "state.json.1" in result.out and "newly passed tasks: 1" in result.out
    assert state.load(other / ".tutor" / "state.json") == BOTH
    assert state.load(other / ".tutor" / "state.json.1") == HERE
    again = tutor(other, "progress", "import", str(file), "--lang", "zh")
    assert again.code == 0 and "没有新的记录" in again.out and not (other / ".tutor" / "state.json.2").exists()
    state.save(other / ".tutor" / "state.json", State())
    tutor(other, "progress", "import", str(file), "--lang", "en")
    assert state.load(other / ".tutor" / "state.json.2") == State() and state.load(
        other / ".tutor" / "state.json.1"
    ) == (HERE)


def test_the_first_memory_of_a_computer_has_no_backup(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text(exported(THERE), encoding="utf-8")
    assert tutor(tmp_path, "progress", "import", str(tmp_path / "p.json"), "--lang", "en").code == 0
    assert state.load(tmp_path / ".tutor" / "state.json") == THERE
    assert not list((tmp_path / ".tutor").glob("state.json.*"))


@pytest.mark.parametrize(("typed", "replaced"), [("y\n", True), ("n\n", False)])
def test_a_file_that_is_there_is_asked_for(typed: str, replaced: bool, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("mine", encoding="utf-8")
    result = tutor(tmp_path, "progress", "export", str(file), terminal=True, typed=typed, NO_COLOR="1")
    assert "already exists. Replace it?" in result.out
    assert (file.read_text(encoding="utf-8") != "mine") is replaced
    assert ("notes-2.json" in result.out) is not replaced and result.code == (not replaced)


def test_where_nobody_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("mine", encoding="utf-8")
    result = tutor(tmp_path, "progress", "export", str(file))
    assert result.code == 2 and result.err.endswith("--yes\n") and file.read_text(encoding="utf-8") == "mine"
    assert tutor(tmp_path, "progress", "export", str(file), "--yes").code == 0
    assert imported(file.read_text(encoding="utf-8")) == State()


USED_WRONGLY = [
    (("progress",), "python tutor.py progress export progress.json"),
    (("progress", "exprt", "a.json"), "python tutor.py progress export a.json"),
    (("progress", "import"), "python tutor.py progress import progress.json"),
    (("progress", "import", "none.json"), "python tutor.py progress import progress.json"),
    (("progress", "import", "."), "python tutor.py doctor"),
    (("progress", "export", "."), "python tutor.py progress export progress.json"),
    (("progress", "export", "a.json", "b"), "python tutor.py progress export a.json"),
]


@pytest.mark.parametrize(("argv", "right"), USED_WRONGLY)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_used_wrongly(
    argv: tuple[str, ...], right: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = tutor(tmp_path, *argv, "--lang", language)
    assert result.code == 2 and not result.out
    assert right in result.err and result.err.count("\n") == 1


def test_a_memory_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text(exported(THERE), encoding="utf-8")
    (tmp_path / ".tutor").write_text("", encoding="utf-8")  # a file where the folder should be
    result = tutor(tmp_path, "progress", "import", str(tmp_path / "p.json"), "--lang", "en")
    assert result.code == 2 and result.err.endswith("python tutor.py doctor\n")
