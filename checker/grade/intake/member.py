"""One file of what somebody handed in, wherever it lay; and the refusal that ends the reading of a submission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checker.course.verdicts import Finding
from checker.messages.visible import visible

LARGEST_SOURCE = 1 << 20  # bytes: what the judge reads
LARGEST_NOTEBOOK = 64 << 20  # bytes, outputs included; read at once, they take many times that in memory
LARGEST_ARCHIVE = 256 << 20  # bytes, packed; also of a platform's metadata on a class
CLAIMS = "submission.json"  # what `pack` says of the work
METADATA = "submission_metadata.yml"  # what Gradescope says of a class
SOURCES = (".py", ".ipynb")
ARCHIVES = (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".tbz2", ".txz", ".rar", ".7z")
WANTED = (*SOURCES, *ARCHIVES, CLAIMS, METADATA)  # what is read, by the end of its name
# What tools leave behind; nobody handed it in on purpose.
IGNORED = {
    "__MACOSX", "__pycache__", ".git", ".DS_Store", ".ipynb_checkpoints", ".idea", ".vscode", ".venv", "venv",
    "node_modules", "site-packages", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tutor", "Thumbs.db",
}  # fmt: skip


@dataclass(frozen=True)
class Member:
    """`path`: with slashes, relative to what was handed in. `content` is empty for what nobody needs to read."""

    path: str
    content: bytes
    changed: datetime | None = None
    trouble: Finding | None = None  # why it cannot be taken, in an archive whose other members can

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def stem(self) -> str:
        return self.name.rpartition(".")[0] or self.name

    @property
    def suffix(self) -> str:
        return "." + self.name.rpartition(".")[2].lower() if "." in self.name else ""


class Refused(Exception):
    """Nothing of it is graded; `finding` says why."""

    def __init__(self, label: str, **values: object) -> None:
        super().__init__(label)
        self.finding = noted(label, **values)


def noted(label: str, **values: object) -> Finding:
    """A finding whose values are safe to show."""
    return Finding(label, {name: visible(str(value))[:200] for name, value in values.items()})


def is_ignored(path: str) -> bool:
    parts = path.split("/")
    return any(part in IGNORED for part in parts) or parts[-1].startswith("._")


def most_bytes(path: str) -> int:
    """How much of a file is read; one byte more than this is too much."""
    lower = path.lower()
    if lower.endswith((".py", CLAIMS)):
        return LARGEST_SOURCE
    return LARGEST_NOTEBOOK if lower.endswith(".ipynb") else LARGEST_ARCHIVE
