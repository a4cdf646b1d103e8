"""What each operator makes and what it leaves alone, as `operators.txt` shows it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.dev.mutate import Operator, mutants

TABLE = Path(__file__).with_name("operators.txt")
IMPORTS = "import math\nimport torch\nfrom torch import nn\nfrom torch.nn import functional as F\n\n\n"


@dataclass(frozen=True)
class Row:
    operator: Operator
    source: str
    afters: list[str]


def rows() -> list[Row]:
    found = []
    for block in TABLE.read_text(encoding="utf-8").split("\n[")[1:]:
        name, *lines = block.rstrip().split("\n")
        before = [line for line in lines if not line.startswith("-> ")]
        afters = [line[3:].replace("(removed)", "") for line in lines if line.startswith("-> ")]
        if not before[0].startswith(("@", "def ", "class ")):
            before = ["def task():", *(f"    {line}" for line in before)]
        found.append(Row(Operator[name.rstrip("]")], IMPORTS + "\n".join(before) + "\n", afters))
    return found


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.operator.name)
def test_an_operator_makes_these_mutants_and_no_others(row: Row) -> None:
    made = [mutant.after for mutant in mutants(row.source, ["task"]) if mutant.operator is row.operator]
    assert made == row.afters


@pytest.mark.parametrize("operator", Operator)
def test_every_operator_has_a_row_it_changes_and_a_row_it_leaves_alone(operator: Operator) -> None:
    shown = [bool(row.afters) for row in rows() if row.operator is operator]
    assert True in shown
    assert False in shown or operator is Operator.CONTEXT  # its last row leaves `with pair() as (a, b)` alone
