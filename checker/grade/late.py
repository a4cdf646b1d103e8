"""When the work was due, and what lateness costs.

A policy is one of these words; with `,grace:MINUTES` behind it, so many minutes do not count:

    none                  lateness is shown, and costs nothing
    zero                  late work earns nothing
    percent:20            late work earns a fifth less, however late it is
    percent-per-day:10    a tenth less for each day that has begun, down to nothing
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, tzinfo
from io import StringIO
from pathlib import Path

from checker.grade.rules_error import BadRules

POLICIES = ("none", "zero", "percent", "percent-per-day")
DAY = timedelta(days=1)
COLUMNS = ("due", "extra_days", "late_days")  # of the CSV, beside `id`


@dataclass(frozen=True)
class Policy:
    """`kind`: one of POLICIES."""

    kind: str = "none"
    percent: float = 0.0
    grace: timedelta = timedelta(0)

    def factor(self, days: float) -> float:
        """The share of the points that is left after so many days."""
        if days <= 0 or self.kind == "none":
            return 1.0
        if self.kind == "zero":
            return 0.0
        lost = self.percent * (math.ceil(days) if self.kind == "percent-per-day" else 1)
        return max(0.0, 1.0 - lost / 100)


@dataclass(frozen=True)
class Lateness:
    """`days`: those that have begun, 0 in time."""

    days: float = 0.0
    factor: float = 1.0


@dataclass(frozen=True)
class Extension:
    """What holds for one student: a due time of their own, days more, or how many days they were late."""

    due: datetime | None = None
    extra_days: float = 0.0
    late_days: float | None = None


@dataclass(frozen=True)
class Deadline:
    """`due` is None where nothing is ever late."""

    due: datetime | None = None
    policy: Policy = Policy()
    own: Mapping[str, Extension] = field(default_factory=dict)

    def lateness(self, student: str, handed_in: datetime | None) -> Lateness:
        """In time where it is not known when it was handed in."""
        own = self.own.get(student, Extension())
        days = own.late_days
        if days is None:
            due = own.due or self.due
            days = 0.0 if due is None or handed_in is None else self._days(handed_in - due, own.extra_days)
        return Lateness(days, self.policy.factor(days))

    def _days(self, late: timedelta, extra_days: float) -> float:
        late -= self.policy.grace + extra_days * DAY
        return float(max(0, math.ceil(late / DAY)))


def read_policy(text: str) -> Policy:
    """Raises BadRules."""
    first, *others = (part.strip() for part in text.lower().split(","))
    kind, colon, percent = first.partition(":")
    takes_number = kind.startswith("percent")
    if kind not in POLICIES or takes_number != bool(colon) or len(others) > 1:
        raise BadRules("late_no_policy", given=text)
    grace = 0.0
    if others:
        word, _, minutes = others[0].partition(":")
        if word != "grace":
            raise BadRules("late_no_policy", given=text)
        grace = _number(minutes, text, most=1e6)
    return Policy(kind, _number(percent, text, most=100) if takes_number else 0.0, timedelta(minutes=grace))


def read_due(text: str, zone: tzinfo | None) -> datetime:
    """An ISO date, which is due when that day ends, or date and time; in `zone` (None: this machine's)
    unless it names its own. Raises BadRules."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text.removesuffix("Z") + "+00:00" if text.endswith("Z") else text)
    except ValueError:
        raise BadRules("late_no_date", given=text) from None
    if len(text) <= len("2026-11-24"):
        moment = datetime.combine(moment.date(), time(23, 59, 59))
    if moment.tzinfo:
        return moment
    return moment.astimezone() if zone is None else moment.replace(tzinfo=zone)


def read_exceptions(file: Path, zone: tzinfo | None) -> dict[str, Extension]:
    """A CSV with the column `id` and any of COLUMNS. Raises BadRules, and OSError where it cannot be read."""
    try:
        rows = list(csv.DictReader(StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    except (ValueError, csv.Error) as error:
        raise BadRules("late_no_csv", file=file.name, reason=error) from None
    names = {name.strip().lower(): name for name in (rows[0] if rows else {}) if name}
    if rows and ("id" not in names or not set(COLUMNS) & set(names)):
        raise BadRules("late_columns", file=file.name, columns=", ".join(COLUMNS))
    return {row[names["id"]].strip(): _exception(row, names, zone) for row in rows if row[names["id"]]}


def _exception(row: Mapping[str, str | None], names: Mapping[str, str], zone: tzinfo | None) -> Extension:
    due, extra, late = ((row.get(names.get(name, "")) or "").strip() for name in COLUMNS)
    return Extension(
        due=read_due(due, zone) if due else None,
        extra_days=_number(extra, extra, most=1e4) if extra else 0.0,
        late_days=_number(late, late, most=1e4) if late else None,
    )


def _number(text: str, given: str, *, most: float) -> float:
    try:
        number = float(text)
    except ValueError:
        raise BadRules("late_no_number", given=given) from None
    if not 0 <= number <= most:  # also refuses nan
        raise BadRules("late_no_number", given=given)
    return number
