"""What a learner's files were: `.tutor/history/ch04_layers/`, one file for each content that was checked or replaced.

    {"version": 1, "when": "2026-11-23T21:40:00+00:00", "reason": "checked", "code": "...",
     "outcomes": {"relu": "passed"}}

A name begins with a number one above the highest that is there: a computer's clock may run ahead one day and be right
the next, so moments are shown, and never order anything. `-kept` at its end says that something was written in the
content's place: such a copy may be the only one, and later checks do not push it out.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from checker.storage.files import in_the_way, not_a_folder, write_atomically
from checker.storage.moments import moment

VERSION = 1
MOST = 200  # checked contents of a chapter
MOST_BYTES = 16 << 20  # of these in all
MOST_KEPT_BYTES = 64 << 20  # of the contents that something replaced
LARGEST = 1 << 20  # bytes of a file that is kept because it was checked: a larger one is not an exercise
_NAME = re.compile(r"(\d{8})-[0-9a-f]{8}(-kept)?\.json")
_DATED = re.compile(r"\d{8}T\d{12}-[0-9a-f]{8}\.json")  # by an earlier kit: older than all that have a number


class Reason(Enum):
    """Why a content was kept."""

    CHECKED = "checked"
    RESET = "reset"  # the blanks came in its place
    RESTORED = "restored"  # an earlier content came in its place
    UPDATED = "updated"  # a newer kit's tasks came into it


@dataclass(frozen=True)
class Version:
    """One content. Bytes that are not UTF-8 survive in `code` as surrogates."""

    when: datetime
    reason: Reason
    code: str
    outcomes: Mapping[str, str]

    @property
    def content(self) -> bytes:
        return self.code.encode("utf-8", "surrogateescape")


class History:
    """The contents of one chapter's file, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, content: bytes, reason: Reason, when: datetime, outcomes: Mapping[str, str] | None = None) -> int:
        """Keeps `content`; if it is the newest already, only what is new about it.

        Returns how many replaced contents were deleted because all of them exceed MOST_KEPT_BYTES: the oldest, and
        never the newest. Raises OSError.
        """
        if len(content) > LARGEST and reason is Reason.CHECKED:
            return 0  # what is about to be replaced is kept at any size
        known, files = dict(outcomes or {}), self._files()
        newest = next(((file, entry) for file in files if (entry := _read(file)) is not None), None)
        if newest is not None and newest[1].content == content:
            return self._keep_again(*newest, reason, known)
        digest = hashlib.sha256(content).hexdigest()[:8]
        number = 1 + max((_order(file)[0] for file in files), default=0)
        file = self.folder / f"{number:08d}-{digest}{_end(reason)}.json"
        _write(file, Version(when, reason, content.decode("utf-8", "surrogateescape"), known))
        return self._prune(reason)

    def entries(self) -> list[Version]:
        """All that can be read, the newest first. Raises OSError where the folder cannot be."""
        return [entry for file in self._files() if (entry := _read(file)) is not None]

    def _keep_again(self, file: Path, entry: Version, reason: Reason, outcomes: Mapping[str, str]) -> int:
        known = {**entry.outcomes, **outcomes}
        first = reason if entry.reason is Reason.CHECKED else entry.reason
        if known == entry.outcomes and first is entry.reason:
            return 0
        name = file.name.removesuffix(".json").removesuffix("-kept")
        target = file if _DATED.fullmatch(file.name) else file.with_name(f"{name}{_end(first)}.json")
        _write(target, replace(entry, reason=first, outcomes=known))
        if target != file:
            file.unlink(missing_ok=True)
        return self._prune(reason)

    def _files(self) -> list[Path]:
        """The newest first."""
        try:
            names = os.listdir(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            blocking = in_the_way(self.folder)
            if blocking is not None:
                raise not_a_folder(blocking) from None
            return []
        ours = [self.folder / name for name in names if _NAME.fullmatch(name) or _DATED.fullmatch(name)]
        return sorted(ours, key=_order, reverse=True)

    def _prune(self, reason: Reason) -> int:
        """The oldest go first, and the newest stays; another tutor may be doing the same. A check deletes no content
        that something replaced."""
        checked: list[Path] = []
        kept: list[Path] = []
        for file in self._files():
            (kept if _is_kept(file) else checked).append(file)
        _delete(checked, most=MOST, most_bytes=MOST_BYTES)
        return 0 if reason is Reason.CHECKED else _delete(kept, most=None, most_bytes=MOST_KEPT_BYTES)


def _end(reason: Reason) -> str:
    return "" if reason is Reason.CHECKED else "-kept"


def _order(file: Path) -> tuple[int, str]:
    numbered = _NAME.fullmatch(file.name)
    return (int(numbered[1]) if numbered else 0), file.name


def _is_kept(file: Path) -> bool:
    """What has a date for a name may have been replaced; its name does not say."""
    numbered = _NAME.fullmatch(file.name)
    return numbered is None or numbered[2] is not None


def _delete(files: Sequence[Path], *, most: int | None, most_bytes: int) -> int:
    """All but the first `most` of `files`, and all but the first that have `most_bytes` together; the first one stays.
    Returns their number. Raises OSError."""
    total = deleted = 0
    for place, file in enumerate(files):
        with suppress(FileNotFoundError):
            total += file.stat().st_size
            if place and (place == most or total > most_bytes or deleted):
                file.unlink()
                deleted += 1
    return deleted


def _write(file: Path, entry: Version) -> None:
    values: dict[str, Any] = {
        "version": VERSION,
        "when": entry.when.isoformat(),
        "reason": entry.reason.value,
        "code": entry.code,
        "outcomes": dict(entry.outcomes),
    }
    write_atomically(file, json.dumps(values) + "\n")


def _read(file: Path) -> Version | None:
    """None for a file that is gone, or is not one of ours."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            return None
        outcomes = {str(task): str(outcome) for task, outcome in data["outcomes"].items()}
        return Version(moment(data["when"]), Reason(data["reason"]), str(data["code"]), outcomes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
