"""Judging mutants, the list of those that nobody can kill, and the report."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from checker.dev.mutate import (
    Fate,
    Mutant,
    Operator,
    Result,
    Survivor,
    mark_listed,
    mutants,
    read_survivors,
    report,
    run,
    stale,
)

SOURCE = """def task(a, b):
    a.check()
    return a + max(b, [0])
"""
TOML = """
[[survivors]]
task = "task"
source = "a.check()"
becomes = ""
reason = "it only speeds things up"
"""
REMOVED = Survivor(task="task", source="a.check()", becomes="", reason="it only speeds things up")
MUTANTS = mutants(SOURCE, ["task"])


def is_arithmetic(mutant: Mutant) -> bool:
    return mutant.operator is Operator.ARITHMETIC


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "survivors.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mutant(before: str, after: str, *, line: int) -> Mutant:
    return Mutant("task", Operator.STATEMENT_REMOVED, line, before, after, source="")


def printed(results: list[Result], *, stale: Sequence[Survivor] = (), **options: Any) -> str:
    output = io.StringIO()
    report(Console(file=output, **{"width": 80, **options}), results, stale=stale)
    return output.getvalue()


def test_run_asks_the_judge_once_about_each_mutant_in_order() -> None:
    asked: list[Mutant] = []

    def judge(mutant: Mutant) -> bool:
        asked.append(mutant)
        return is_arithmetic(mutant)

    results = run(MUTANTS, judge)
    assert asked == MUTANTS == [result.mutant for result in results]
    assert {result.fate for result in results if is_arithmetic(result.mutant)} == {Fate.KILLED}
    assert {result.fate for result in results if not is_arithmetic(result.mutant)} == {Fate.SURVIVED}


def test_survivors_are_read(tmp_path: Path) -> None:
    assert read_survivors(written(tmp_path, TOML)) == [REMOVED]
    assert read_survivors(tmp_path / "absent.toml") == []
    assert read_survivors(written(tmp_path, "")) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (TOML.replace("reason", "because"), "because"),
        (TOML.replace('"it only speeds things up"', '" "'), "needs a reason"),
        (TOML.replace('"it only speeds things up"', "3"), "reason"),
        (TOML + 'line = "3"', "line"),
        (TOML + "line = 3", "line"),
        (TOML.replace("[[survivors]]", "[[survivor]]"), "'survivor'"),
    ],
)
def test_an_entry_that_is_not_whole_is_refused_and_quoted(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_survivors(written(tmp_path, text))


def test_a_listed_mutant_is_one_that_survived_and_matches_in_task_source_and_result() -> None:
    results = mark_listed(run(MUTANTS, is_arithmetic), [replace(REMOVED, task="other"), REMOVED])
    listed = [result.mutant for result in results if result.fate is Fate.LISTED]
    assert [(mutant.operator, mutant.before, mutant.after) for mutant in listed] == [
        (Operator.STATEMENT_REMOVED, "a.check()", "")
    ]


@pytest.mark.parametrize("changed", [{"task": "other"}, {"source": "b.check()"}, {"becomes": "pass"}])
def test_an_entry_that_differs_in_one_thing_lists_nothing(changed: dict[str, str]) -> None:
    entry = replace(REMOVED, **changed)
    assert Fate.LISTED not in {result.fate for result in mark_listed(run(MUTANTS, is_arithmetic), [entry])}
    assert stale([entry, REMOVED], MUTANTS) == [entry]


@pytest.mark.parametrize("becomes", ['return f"{a} {a - 1}"', "return f'{a} {a - 1}'"])
def test_quotes_may_differ_since_python_versions_write_them_differently(becomes: str) -> None:
    made = mutants('def task(a):\n    return f"{a} {a + 1}"\n', ["task"])
    entry = Survivor(task="task", source='return f"{a} {a + 1}"', becomes=becomes, reason="so")
    assert [mutant.operator for mutant in made if entry.matches(mutant)] == [Operator.ARITHMETIC]


def test_a_killed_mutant_stays_killed_though_it_is_listed() -> None:
    results = mark_listed(run(MUTANTS, lambda mutant: True), [REMOVED])
    assert {result.fate for result in results} == {Fate.KILLED}
    survived = [result.mutant for result in results if result.fate is not Fate.KILLED]
    assert stale([REMOVED], survived) == [REMOVED]


def test_the_report_counts_by_operator_and_shows_survivors_only() -> None:
    text = printed(mark_listed(run(MUTANTS, is_arithmetic), [REMOVED]))
    rows = [tuple(line.strip().rsplit(maxsplit=4)) for line in text.splitlines()]
    assert (Operator.ARITHMETIC.value, "2", "2", "0", "0") in rows
    assert (Operator.STATEMENT_REMOVED.value, "1", "0", "1", "0") in rows
    assert ("all", str(len(MUTANTS)), "2", "1", str(len(MUTANTS) - 3)) in rows
    assert Operator.CONDITION.value not in text
    assert "    -> return a + min(b, [0])\n" in text
    assert "-> return a - max(b, [0])" not in text  # killed
    assert "a.check()" not in text  # listed


def test_the_whole_report() -> None:
    results = [Result(mutant("b[key]()", "", line=7), Fate.SURVIVED), Result(mutant("x", "y", line=3), Fate.SURVIVED)]
    gone = [Survivor("task", "b[key]()", "", "so"), Survivor("task", "x", "b[key] + 1", "so")]
    assert (
        "\n".join(line.rstrip() for line in printed(results, stale=gone).splitlines())
        == """
  operator            generated   killed   listed   survived
 ────────────────────────────────────────────────────────────
  statement removed           2        0        0          2

  all                         2        0        0          2

line 3 of task (statement removed):
    x
    -> y
line 7 of task (statement removed):
    b[key]()
    -> (removed)
stale in survivors.toml, task: no survivor turns
    b[key]()
    -> (removed)
stale in survivors.toml, task: no survivor turns
    x
    -> b[key] + 1
""".rstrip("\n")
    )


@pytest.mark.parametrize("width", [40, 120])
def test_lines_of_code_are_neither_folded_nor_coloured(width: int) -> None:
    long = "total = total + 'a string' + " * 5 + "1"
    text = printed(
        [Result(mutant(long, "", line=7), Fate.SURVIVED)], width=width, force_terminal=True, color_system="standard"
    )
    assert f"line 7 of task (statement removed):\n    {long}\n    -> (removed)\n" in text
