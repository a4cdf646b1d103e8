"""A chapter's `survivors.toml`: the mutants that behave like the solution, each with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from checker.dev.mutate.fates import Fate, Result
from checker.dev.mutate.mutant import Mutant
from checker.source import toml


@dataclass(frozen=True)
class Survivor:
    """One entry. It names source lines, not line numbers, so it outlives edits elsewhere in the file."""

    task: str
    source: str  # the line of the solution, stripped
    becomes: str  # the line of the mutant, stripped; "" where it is removed
    reason: str

    def matches(self, mutant: Mutant) -> bool:
        entry = (self.task, self.source, _in_one_quote(self.becomes))
        return entry == (mutant.task, mutant.before, _in_one_quote(mutant.after))


def read_survivors(path: Path) -> list[Survivor]:
    """The entries of a chapter; none if it has no such file. Raises ValueError that says what is wrong with one."""
    if not path.exists():
        return []
    document = toml.read(path)
    unknown = sorted(document.keys() - {"survivors"})
    if unknown:
        raise ValueError(f"{path}: unknown key {unknown[0]!r}; each entry is a [[survivors]]")
    return [_survivor(path, entry) for entry in document.get("survivors", [])]


def mark_listed(results: Iterable[Result], survivors: Sequence[Survivor]) -> list[Result]:
    """The results, with those that survived and are explained marked as listed."""
    return [
        replace(result, fate=Fate.LISTED)
        if result.fate is Fate.SURVIVED and any(survivor.matches(result.mutant) for survivor in survivors)
        else result
        for result in results
    ]


def stale(survivors: Iterable[Survivor], mutants: Sequence[Mutant]) -> list[Survivor]:
    """The entries that match none of these mutants: of all that exist, or, to be strict, of all that survived."""
    return [survivor for survivor in survivors if not any(map(survivor.matches, mutants))]


def _in_one_quote(line: str) -> str:
    """Which quotes a rewritten string gets depends on the version of Python."""
    return line.replace('"', "'")


def _survivor(path: Path, entry: dict[str, object]) -> Survivor:
    wanted = {field.name for field in fields(Survivor)}
    texts = {key: value.strip() for key, value in entry.items() if isinstance(value, str)}
    if texts.keys() != wanted or entry.keys() != wanted:
        raise ValueError(f"{path}: an entry needs the texts {', '.join(sorted(wanted))}, and this is {entry!r}")
    if not texts["reason"]:
        raise ValueError(f"{path}: {texts['source']!r} of {texts['task']} needs a reason")
    return Survivor(**texts)
