"""What is kept of a learner's files: in the order in which it came, whatever the clock said."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from checker.storage import history as store
from checker.storage.history import MOST, History, Reason

NOW = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
AHEAD = NOW.replace(year=2030)


def test_each_content_is_kept_once_with_what_is_known_of_it(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.keep(b"one", Reason.CHECKED, NOW, {"relu": "failed"})
    history.keep(b"one", Reason.CHECKED, NOW + timedelta(1), {"relu_": "passed"})
    history.keep(b"two", Reason.CHECKED, NOW + timedelta(2), {"relu": "passed"})
    history.keep(b"one", Reason.CHECKED, NOW + timedelta(3), {"relu": "failed"})
    assert [entry.code for entry in history.entries()] == ["one", "two", "one"]
    assert history.entries()[2].outcomes == {"relu": "failed", "relu_": "passed"}
    assert history.entries()[2].when == NOW


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", "注释\r\n".encode("gbk"), b"\xef\xbb\xbfx = 1\r\n\x0c"])
def test_any_bytes_come_back(tmp_path: Path, content: bytes) -> None:
    History(tmp_path).keep(content, Reason.RESET, NOW)
    assert History(tmp_path).entries()[0].content == content


def test_the_oldest_go_and_strangers_are_left_alone(tmp_path: Path) -> None:
    history = History(tmp_path)
    (tmp_path / "0.json").write_text("[" * 10_000)
    (tmp_path / "notes.txt").write_text("mine")
    for number in range(MOST + 5):
        history.keep(b"%d" % number, Reason.CHECKED, NOW + timedelta(seconds=number))
    assert [entry.code for entry in history.entries()] == [str(number) for number in range(MOST + 4, 4, -1)]
    assert (tmp_path / "notes.txt").exists()


def test_a_huge_file_is_kept_only_before_it_is_replaced(tmp_path: Path) -> None:
    huge = b"#" * (17 << 20)
    History(tmp_path).keep(huge, Reason.CHECKED, NOW)
    assert History(tmp_path).entries() == []
    History(tmp_path).keep(huge, Reason.RESET, NOW)
    assert History(tmp_path).entries()[0].content == huge


@pytest.mark.parametrize("count", [3, MOST, MOST + 50])
def test_a_clock_that_ran_ahead_hides_nothing(count: int, tmp_path: Path) -> None:
    history = History(tmp_path)
    for number in range(count):
        history.keep(b"%d" % number, Reason.CHECKED, AHEAD + timedelta(seconds=number))
    history.keep(b"mine", Reason.RESET, NOW)
    history.keep(b"later", Reason.CHECKED, NOW)
    assert [entry.code for entry in history.entries()[:3]] == ["later", "mine", str(count - 1)]


def test_what_was_replaced_outlives_any_number_of_checks(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.keep(b"mine", Reason.CHECKED, NOW, {"relu": "passed"})
    history.keep(b"mine", Reason.RESET, NOW)  # the same content, and now it is the only copy
    history.keep(b"again", Reason.RESTORED, NOW)
    for number in range(MOST + 5):
        history.keep(b"%d" % number, Reason.CHECKED, NOW)
    kept = history.entries()[MOST:]
    assert [(entry.code, entry.reason) for entry in kept] == [("again", Reason.RESTORED), ("mine", Reason.RESET)]
    assert kept[1].outcomes == {"relu": "passed"} and len(list(tmp_path.iterdir())) == MOST + 2


def test_replaced_contents_have_a_limit_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_KEPT_BYTES", 3000)
    history = History(tmp_path)
    contents = [bytes([65 + number]) * 700 for number in range(5)]
    assert [history.keep(content, Reason.RESET, NOW) for content in contents] == [0, 0, 0, 1, 1]
    assert history.keep(b"x" * 9000, Reason.RESET, NOW) == 3  # the newest stays, whatever its size
    assert history.keep(b"y" * 9000, Reason.CHECKED, NOW) == 0
    assert [entry.code[0] for entry in history.entries()] == ["y", "x"]


def test_what_an_earlier_kit_kept_is_older_and_stays(tmp_path: Path) -> None:
    row = {"version": 1, "when": AHEAD.isoformat(), "reason": "checked", "outcomes": {}}
    for second in (1, 2):
        name = f"20300101T00000{second}000000-0123abcd.json"
        (tmp_path / name).write_text(json.dumps({**row, "code": f"old {second}"}), encoding="utf-8")
    history = History(tmp_path)
    history.keep(b"old 2", Reason.RESET, NOW)
    for number in range(MOST + 1):
        history.keep(b"%d" % number, Reason.CHECKED, NOW)
    assert [entry.code for entry in history.entries()[MOST:]] == ["old 2", "old 1"]
    assert history.entries()[MOST].reason is Reason.RESET


def test_a_moment_that_no_screen_can_show_is_no_entry(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.keep(b"one", Reason.CHECKED, NOW)
    file = next(tmp_path.iterdir())
    for when in ("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2026-11-23T12:00:00", "soon"):
        file.write_text(json.dumps({**json.loads(file.read_text()), "when": when}))
        assert history.entries() == []


def test_a_folder_that_is_a_file_is_not_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "history").write_text("mine")
    for asked in (History(tmp_path / "history"), History(tmp_path / "history" / "ch04_layers")):
        with pytest.raises(NotADirectoryError):
            asked.entries()
        with pytest.raises(NotADirectoryError) as caught:
            asked.keep(b"one", Reason.CHECKED, NOW)
        assert caught.value.filename is None or Path(caught.value.filename).name in ("history", "ch04_layers")
