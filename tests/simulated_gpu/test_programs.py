"""Learners' programs run on the simulated GPU as on a real one; those that ask for a device compute what a CPU does.

Each program's docstring ends in what is expected of it, `name: text`, a long text going on indented:

    last              the last line that it prints; `as on the CPU`: no number is written down
    error             a line of its traceback, instead; `...` at the end: how the line begins; may be given again
    basis             where that is known from: documented, source or unconfirmed
    same on the CPU   yes; `no, it finishes` or `no, it stops` when there is no GPU
    gpus              how many there are, if not one
    needs             fork: the program starts processes that way
"""

from __future__ import annotations

import ast
import multiprocessing
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulated_gpu.program_runner import ENVIRONMENT, Outcome, outcome

pytestmark = pytest.mark.xdist_group("simulated_gpu_programs")
PROGRAMS = sorted(Path(__file__).with_name("programs").glob("*.py"))
AS_ON_THE_CPU = "as on the CPU"
ENTRY = re.compile(r"^(last|error|basis|same on the CPU|gpus|needs): (.*(?:\n {4}.*)*)", re.MULTILINE)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


def entries(program: Path) -> Iterator[tuple[str, str]]:
    """The docstring's names and texts."""
    docstring = ast.get_docstring(ast.parse(program.read_text(encoding="utf-8"))) or ""
    for name, text in ENTRY.findall(docstring):
        yield name, re.sub(r"\n +", " ", text)


def raised(error: str, outcome: Outcome) -> bool:
    """Whether the traceback has that line; a type may be written with its module."""
    lines = [re.sub(r"^(\w+\.)+(?=\w+: )", "", line) for line in outcome.err.splitlines()]
    if error.endswith("..."):
        return any(line.startswith(error[:-3]) for line in lines)
    return error in lines


def test_there_are_many() -> None:
    counted = Counter(dict(entries(program))["basis"].split()[0] for program in PROGRAMS)
    assert set(counted) <= {"documented", "source", "unconfirmed"}
    assert len(PROGRAMS) >= 80
    assert counted["unconfirmed"] < len(PROGRAMS) / 10, counted


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(program, marks=[] if place % 4 == 0 else [pytest.mark.slow], id=program.stem)
        for place, program in enumerate(PROGRAMS)
    ],
)
def test_program(program: Path, tmp_path: Path) -> None:
    expected = dict(entries(program))
    errors = [text for name, text in entries(program) if name == "error"]
    if expected.get("needs", "") not in ("", *multiprocessing.get_all_start_methods()):
        pytest.skip(f"needs {expected['needs']}")
    simulated = outcome(program, int(expected.get("gpus", 1)), tmp_path / "simulated")
    assert ends(simulated, errors), simulated.err
    if not errors:
        assert expected["last"] in (AS_ON_THE_CPU, simulated.last)
    plain = outcome(program, 0, tmp_path / "plain")
    match expected["same on the CPU"]:
        case "yes":
            assert ends(plain, errors), plain.err
            assert errors or plain.last == simulated.last
            assert ("cuda" in simulated.out, "cuda" in plain.out) == (True, False)
        case "no, it finishes":
            assert plain.code == 0, plain.err
            assert errors or expected["last"] != AS_ON_THE_CPU
        case "no, it stops":
            assert plain.code == 1
        case unknown:
            pytest.fail(f"same on the CPU: {unknown}")


def ends(outcome: Outcome, errors: list[str]) -> bool:
    """As expected: with these lines in its traceback, or well."""
    if not errors:
        return outcome.code == 0
    return outcome.code == 1 and all(raised(error, outcome) for error in errors)
