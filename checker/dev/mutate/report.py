"""The report of a mutation run, in plain text."""

from collections import Counter
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from checker.dev.mutate.fates import Fate, Result
from checker.dev.mutate.mutant import Operator
from checker.dev.mutate.survivors import Survivor


def report(console: Console, results: Sequence[Result], *, stale: Sequence[Survivor] = ()) -> None:
    """How many mutants of each operator came to what end, then every survivor, then the stale entries."""
    console.print(_table(results))
    for result in sorted(_survived(results), key=lambda result: result.mutant.line):
        mutant = result.mutant
        _line(console, f"line {mutant.line} of {mutant.task} ({mutant.operator.value}):")
        _line(console, f"    {mutant.before}")
        _line(console, f"    -> {mutant.after or '(removed)'}")
    for survivor in stale:
        _line(console, f"stale in survivors.toml, {survivor.task}: no survivor turns")
        _line(console, f"    {survivor.source}")
        _line(console, f"    -> {survivor.becomes or '(removed)'}")


def _survived(results: Sequence[Result]) -> list[Result]:
    return [result for result in results if result.fate is Fate.SURVIVED]


def _table(results: Sequence[Result]) -> Table:
    table = Table("operator", box=SIMPLE_HEAD)
    for heading in ("generated", *(fate.value for fate in Fate)):
        table.add_column(heading, justify="right")
    counts = Counter((result.mutant.operator, result.fate) for result in results)
    for operator in Operator:
        row = [counts[operator, fate] for fate in Fate]
        if any(row):
            table.add_row(operator.value, *map(str, (sum(row), *row)))
    totals = Counter(result.fate for result in results)
    table.add_section()
    table.add_row("all", *map(str, (len(results), *(totals[fate] for fate in Fate))))
    return table


def _line(console: Console, text: str) -> None:
    """One line of code or of plain words: no markup in it, no colours, and never folded."""
    console.print(text, markup=False, highlight=False, soft_wrap=True)
