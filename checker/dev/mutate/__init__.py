"""Mutation testing of the checkers: small changes to a solution, each of which its chapter must notice."""

from checker.dev.mutate.fates import Fate, Result, run
from checker.dev.mutate.generate import mutants
from checker.dev.mutate.mutant import Mutant, Operator
from checker.dev.mutate.report import report
from checker.dev.mutate.survivors import Survivor, mark_listed, read_survivors, stale

__all__ = [
    "Fate",
    "Mutant",
    "Operator",
    "Result",
    "Survivor",
    "mark_listed",
    "mutants",
    "read_survivors",
    "report",
    "run",
    "stale",
]
