"""What an update would do, as plain data, and doing it so that a sudden end can be mended by doing it again.

While an update is under way `.tutor/update/journal.json` says from which stub on, and to what, each file of the
learner is merged: a second run never takes the new stub for the one that they began with.

    {"ch04_layers": {"before": "SHA-256 of the file", "after": "its text", "stub": "the new stub",
                     "notes": [["conflict", "relu"]]}}
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from checker.source.merge import Change, Merged, Note, merge
from checker.storage.files import locked, read_file, write_atomically, write_bytes_atomically
from checker.storage.history import History, Reason
from checker.update.kit_copy import SHIPPED, code_files, shipped, stubs

KEPT_ASIDE = ".tutor/replaced"


class Changed(Exception):
    """The learner's files are no longer those that the plan was made for."""


@dataclass(frozen=True)
class Exercise:
    """One file of the learner: as it is, as it will be, and from which stub on it will be merged the next time."""

    stem: str
    present: bytes | None  # None where there is no file
    result: bytes | None
    stub: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Plan:
    """Everything that will be written and deleted, and what else lies below `checker/`."""

    exercises: tuple[Exercise, ...]
    files: Mapping[str, bytes]  # the kit's own, those that differ
    new: frozenset[str]  # those among them that are not here yet
    deleted: tuple[str, ...]
    strangers: tuple[str, ...]  # below `checker/`, and of nobody's kit: they stay
    unfinished: bool  # an earlier update ended in the middle

    @property
    def is_empty(self) -> bool:
        changed = any(exercise.result != exercise.present for exercise in self.exercises)
        return not (changed or self.files or self.deleted or self.unfinished)

    @property
    def kept_aside(self) -> list[str]:
        """Whatever is replaced or deleted may have been changed by somebody: it is kept."""
        return [*(name for name in self.files if name not in self.new), *self.deleted]


def make_plan(root: Path, copy: Mapping[str, bytes]) -> Plan:
    """What an update to `copy` would do; changes nothing. Raises OSError."""
    journal = _read_journal(root)
    exercises = tuple(_exercise(root, stem, stub, journal.get(stem)) for stem, stub in stubs(copy).items())
    here = {name: _content(root / name) for name in copy}
    old = code_files(root) - copy.keys()
    of_the_kit = shipped(root)
    differing = sorted((name for name in copy if here[name] != copy[name]), key=_order)
    return Plan(
        exercises=exercises,
        files={name: copy[name] for name in differing},
        new=frozenset(name for name in differing if here[name] is None),
        deleted=tuple(sorted(old & of_the_kit)),
        strangers=tuple(sorted(old - of_the_kit)),
        unfinished=_journal(root).exists(),
    )


def carry_out(root: Path, copy: Mapping[str, bytes], plan: Plan, now: datetime) -> dict[str, int]:
    """First what the learner has is safe, then it is merged, and only then the kit changes.

    Returns how many copies each chapter's history had to delete, as `History.keep` does. Raises Changed, OSError.
    """
    full = {}
    with locked(_journal(root)):
        if make_plan(root, copy) != plan:
            raise Changed
        changed = [exercise for exercise in plan.exercises if exercise.result != exercise.present]
        for exercise in changed:
            if exercise.present is not None:
                history = History(root / ".tutor" / "history" / exercise.stem)
                full[exercise.stem] = history.keep(exercise.present, Reason.UPDATED, now)
        _write_journal(root, plan.exercises)
        for exercise in changed:
            write_bytes_atomically(_file(root, exercise.stem), exercise.result or b"")
        _keep_aside(root, plan.kept_aside, now)
        _write(root, {name: content for name, content in plan.files.items() if name != SHIPPED})
        for name in plan.deleted:
            (root / name).unlink(missing_ok=True)
        _write(root, {name: content for name, content in plan.files.items() if name == SHIPPED})  # says what to delete
        _journal(root).unlink()
    return {stem: deleted for stem, deleted in full.items() if deleted}


def _keep_aside(root: Path, names: Sequence[str], now: datetime) -> None:
    """In a folder of its own: a clock may show the same second twice."""
    numbers = chain([""], (f"-{number}" for number in count(2)))
    folders = (root / KEPT_ASIDE / f"{now:%Y%m%dT%H%M%S}{number}" for number in numbers)
    aside = next(folder for folder in folders if not os.path.lexists(folder))
    for name in names:
        content = _content(root / name)
        if content is not None:
            write_bytes_atomically(aside / name, content)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        write_bytes_atomically(root / name, content)


def _order(name: str) -> tuple[bool, str]:
    """Code last, so that a kit which is half new is so for the shortest time."""
    return name.endswith(".py") and not name.startswith("checker/chapters/"), name


def _exercise(root: Path, stem: str, new: str, known: Mapping[str, Any] | None) -> Exercise:
    present = _content(_file(root, stem))
    mine, old = present, _content(root / "checker" / "chapters" / stem / "stub.py")
    before = None if old is None else _text(old)
    told: tuple[Note, ...] = ()
    if known is not None:
        before = known["stub"]
        told = tuple(Note(Change(change), name) for change, name in known["notes"]) if before == new else ()
        if known["before"] == _digest(present):
            mine = None if known["after"] is None else _bytes(known["after"])
    if mine is not None:
        merged = merge(before or "", new, _text(mine))
    elif before is None:
        merged = Merged(new, (Note(Change.ADDED),))
    else:
        return Exercise(stem, present, None, new, ())  # they deleted it
    notes = tuple(dict.fromkeys((*told, *merged.notes)))
    return Exercise(stem, present, _bytes(merged.text), new, notes)


def _file(root: Path, stem: str) -> Path:
    return root / "exercises" / f"{stem}.py"


def _journal(root: Path) -> Path:
    return root / ".tutor" / "update" / "journal.json"


def _read_journal(root: Path) -> dict[str, Mapping[str, Any]]:
    """Empty where there is none; it is written whole or not at all."""
    with suppress(FileNotFoundError, ValueError):
        return dict(json.loads(_journal(root).read_text(encoding="utf-8")))
    return {}


def _write_journal(root: Path, exercises: tuple[Exercise, ...]) -> None:
    rows = {
        exercise.stem: {
            "before": _digest(exercise.present),
            "after": None if exercise.result is None else _text(exercise.result),
            "stub": exercise.stub,
            "notes": [[note.change.value, note.name] for note in exercise.notes],
        }
        for exercise in exercises
    }
    write_atomically(_journal(root), json.dumps(rows) + "\n")


def _content(file: Path) -> bytes | None:
    try:
        return read_file(file)
    except FileNotFoundError:
        return None


def _digest(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()


def _text(content: bytes) -> str:
    """What is not UTF-8 survives, and is not Python."""
    return content.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
