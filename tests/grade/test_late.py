"""What lateness costs, under each policy."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from checker.grade.late import Deadline, Extension, Policy, read_due, read_exceptions, read_policy
from checker.grade.rules_error import BadRules

UTC = timezone.utc
DUE = datetime(2026, 11, 24, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    "policy, hours, days, factor",
    [
        ("none", 30, 2, 1.0),
        ("zero", -1, 0, 1.0),
        ("zero", 0, 0, 1.0),
        ("zero", 0.1, 1, 0.0),
        ("percent:20", 100, 5, 0.8),
        ("percent-per-day:10", 1, 1, 0.9),
        ("percent-per-day:10", 24, 1, 0.9),
        ("percent-per-day:10", 24.1, 2, 0.8),
        ("percent-per-day:40", 100, 5, 0.0),
        ("percent-per-day:10,grace:15", 0.25, 0, 1.0),
        ("percent-per-day:10,grace:15", 0.26, 1, 0.9),
        (" ZERO , grace:60", 1, 0, 1.0),
    ],
)
def test_what_it_costs(policy: str, hours: float, days: float, factor: float) -> None:
    found = Deadline(DUE, read_policy(policy)).lateness("s1", DUE + timedelta(hours=hours))
    assert found.days == days and found.factor == pytest.approx(factor)


@pytest.mark.parametrize(
    "text", ["", "harsh", "percent", "zero:3", "percent:x", "percent:101", "percent:nan", "none,grace:x"]
)
def test_no_policy(text: str) -> None:
    with pytest.raises(BadRules) as raised:
        read_policy(text)
    assert raised.value.label in ("late_no_policy", "late_no_number")


@pytest.mark.parametrize(
    "text, moment",
    [
        ("2026-11-24", "2026-11-24T23:59:59+00:00"),
        ("2026-11-24T18:00", "2026-11-24T18:00:00+00:00"),
        ("2026-11-24T18:00+08:00", "2026-11-24T10:00:00+00:00"),
        ("2026-11-24T18:00:00Z", "2026-11-24T18:00:00+00:00"),
    ],
)
def test_dates(text: str, moment: str) -> None:
    assert read_due(text, UTC) == datetime.fromisoformat(moment)
    assert read_due(text, None).tzinfo is not None


@pytest.mark.parametrize("text", ["tomorrow", "24.11.2026", ""])
def test_no_date(text: str) -> None:
    with pytest.raises(BadRules):
        read_due(text, UTC)


def test_students_with_times_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    file.write_text("ID,due,extra_days,late_days\ns1,2026-11-25,,\ns2,,2,\ns3,,,3\n,,,\n")
    own = read_exceptions(file, UTC)
    deadline = Deadline(DUE, Policy("zero"), own)
    handed_in = DUE + timedelta(hours=20)
    found = {student: deadline.lateness(student, handed_in).days for student in ("s1", "s2", "s3", "s4")}
    assert found == {"s1": 0, "s2": 0, "s3": 3, "s4": 1}
    assert own["s2"] == Extension(extra_days=2)


def test_nothing_is_late_without_a_time() -> None:
    assert Deadline(None, Policy("zero")).lateness("s1", DUE).days == 0
    assert Deadline(DUE, Policy("zero")).lateness("s1", None).days == 0


@pytest.mark.parametrize(
    "text, label", [("name,due\nx,2026-11-24\n", "late_columns"), ("id,due\ns1,soon\n", "late_no_date")]
)
def test_a_csv_that_will_not_do(text: str, label: str, tmp_path: Path) -> None:
    (tmp_path / "late.csv").write_text(text)
    with pytest.raises(BadRules) as raised:
        read_exceptions(tmp_path / "late.csv", UTC)
    assert raised.value.label == label
