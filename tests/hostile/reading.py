"""The table of hostile files: `cases/*.py`, each with what is expected of it in its docstring.

    outcome: halve=timed_out        TASK=OUTCOME, several with a space between; `all` stands for every task;
                                    alternatives with |. A task that is not named passes.
    label: timed_out                what the finding of every task that does not pass may be called, all if left out
    portable: halve=garbled         takes the place of `outcome` where the way without fork differs
    sandbox: halve=raised             takes the place of `outcome` where it differs in a box
    stopped: import_exited          what may have ended the file before its last line, nothing if left out
    ways: forked                    only this way is tried; what is forked is tried in a box, too
    shows: TEXT                     stands in what the learner is shown
    timeout: 1.5                    seconds a test, 10 if left out

The file that is judged is the solution with the case behind it: what the case defines takes the place of what is right.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.course.verdicts import Outcome

HERE = Path(__file__).resolve().parent
SOLUTION = (HERE.parent / "sample" / "solutions" / "ch90_sample.py").read_text(encoding="utf-8")
TASKS = ("add", "halve", "Counter", "twice", "descend", "save")
KEYS = {"outcome", "label", "portable", "sandbox", "stopped", "ways", "shows", "timeout"}

Expected = Mapping[str, frozenset[Outcome]]


@dataclass(frozen=True)
class Case:
    """One hostile file."""

    name: str
    source: str
    forked: Expected
    portable: Expected
    sandbox: Expected
    labels: frozenset[str]
    stopped: frozenset[str]
    ways: frozenset[str]
    shows: str
    timeout: float

    def write(self, folder: Path) -> Path:
        """The learner's file, as a copy that it may do with as it likes."""
        file = folder / "ch90_sample.py"
        file.write_text(SOLUTION + "\n\n" + self.source, encoding="utf-8")
        return file

    def expected(self, way: str) -> Expected:
        return {"forked": self.forked, "portable": self.portable, "sandbox": self.sandbox}[way]


def read_cases(folder: Path = HERE / "cases") -> list[Case]:
    return [_read(path) for path in sorted(folder.glob("*.py"))]


def _read(path: Path) -> Case:
    source = path.read_text(encoding="utf-8")
    lines = (ast.get_docstring(ast.parse(source)) or "").split("\n")
    entries = {
        line.partition(":")[0]: line.partition(":")[2].strip() for line in lines if line.partition(":")[0] in KEYS
    }
    return Case(
        name=path.stem,
        source=source,
        forked=_outcomes(entries["outcome"]),
        portable=_outcomes(entries.get("portable", entries["outcome"])),
        sandbox=_outcomes(entries.get("sandbox", entries["outcome"])),
        labels=frozenset(entries.get("label", "").split()),
        stopped=frozenset(entries.get("stopped", "nothing").split()),
        ways=frozenset(entries.get("ways", "forked portable").split()),
        shows=entries.get("shows", ""),
        timeout=float(entries.get("timeout", 10)),
    )


def _outcomes(text: str) -> Expected:
    found = dict.fromkeys(TASKS, frozenset([Outcome.PASSED]))
    for word in text.split():
        name, _, outcomes = word.partition("=")
        named = frozenset(Outcome(outcome) for outcome in outcomes.split("|"))
        found.update(dict.fromkeys(TASKS if name == "all" else [name], named))
    assert set(found) == set(TASKS), f"{text!r} names no task"
    return found
