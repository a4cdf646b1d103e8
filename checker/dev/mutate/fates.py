"""What became of each mutant."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from checker.dev.mutate.mutant import Mutant


class Fate(Enum):
    KILLED = "killed"  # the checkers noticed it
    LISTED = "listed"  # they did not, and `survivors.toml` says why nobody could
    SURVIVED = "survived"  # they did not


@dataclass(frozen=True)
class Result:
    mutant: Mutant
    fate: Fate


def run(mutants: Iterable[Mutant], judge: Callable[[Mutant], bool]) -> list[Result]:
    """Every mutant judged, the listed ones too: `judge` is true for a mutant that the checkers reject."""
    return [Result(mutant, Fate.KILLED if judge(mutant) else Fate.SURVIVED) for mutant in mutants]
