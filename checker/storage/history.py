"""What a learner's files were: `.tutor/history/ch04_layers/`, one file for each content that was checked or replaced.

    {"version": 1, "when": "2026-11-23T21:40:00+00:00", "reason": "checked", "code": "...",
     "outcomes": {"relu": "passed"}}

A name begins with the moment, so that names sort by time and two commands at once never choose the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from checker.storage.files import write_atomically

VERSION = 1
MOST = 200  # contents of a chapter that are kept
MOST_BYTES = 16 << 20  # of a chapter in all
LARGEST = 1 << 20  # bytes of a file that is kept because it was checked: a larger one is not an exercise


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
    """The contents of one chapter's file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes, reason: Reason, when: datetime, outcomes: Mapping[str, str] | None = None) -> None:
        """Keeps `content`; if it is the newest already, only what is known of it. Raises OSError."""
        if len(content) > LARGEST and reason is Reason.CHECKED:
            return  # what is about to be replaced is kept at any size
        outcomes, before = dict(outcomes or {}), self._newest()
        if before is not None and before[1].content == content:
            file, known = before
            if all(known.outcomes.get(task) == outcome for task, outcome in outcomes.items()):
                return
            self._write(file, Version(known.when, known.reason, known.code, {**known.outcomes, **outcomes}))
            return
        digest = hashlib.sha256(content).hexdigest()[:8]
        file = self._folder / f"{when:%Y%m%dT%H%M%S%f}-{digest}.json"
        self._write(file, Version(when, reason, content.decode("utf-8", "surrogateescape"), outcomes))
        self._prune()

    def entries(self) -> list[Version]:
        """All that can be read, the newest first."""
        return [entry for file in self._files() if (entry := _read(file)) is not None]

    def _newest(self) -> tuple[Path, Version] | None:
        return next(((file, entry) for file in self._files() if (entry := _read(file)) is not None), None)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("[0-9]*.json"), reverse=True)

    def _write(self, file: Path, entry: Version) -> None:
        values: dict[str, Any] = {
            "version": VERSION,
            "when": entry.when.isoformat(),
            "reason": entry.reason.value,
            "code": entry.code,
            "outcomes": dict(entry.outcomes),
        }
        write_atomically(file, json.dumps(values) + "\n")

    def _prune(self) -> None:
        """The oldest go first; another tutor may be doing the same."""
        total = 0
        for place, file in enumerate(self._files()):
            with suppress(FileNotFoundError):
                total += file.stat().st_size
                if place >= MOST or (place and total > MOST_BYTES):
                    file.unlink()


def _read(file: Path) -> Version | None:
    """None for a file that is gone, or is not one of ours."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            return None
        outcomes = {str(task): str(outcome) for task, outcome in data["outcomes"].items()}
        return Version(datetime.fromisoformat(data["when"]), Reason(data["reason"]), str(data["code"]), outcomes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
