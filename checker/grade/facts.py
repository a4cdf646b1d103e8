"""Under what a class is graded: the key of the kit, and the versions of what it stands on."""

from __future__ import annotations

import hashlib
import platform
import socket
from datetime import datetime
from importlib import metadata
from pathlib import Path

from checker.course import ROOT
from checker.grade.model import GradingRun

PARTS = ("checker", "solutions", "data")
APART = {
    "cli",
    "messages",
    "doctor",
    "pictures",
    "dev",
    "watch",
    "own_script",
    "update",
    "storage",
}  # no verdict depends on it
SUFFIXES = {".py", ".toml", ".sql"}


def run_facts(*, seed: int, isolation: str, started: datetime) -> GradingRun:
    """Imports no torch: its version is read from what pip wrote down. Raises PackageNotFoundError where it did not."""
    return GradingRun(
        seed=seed,
        kit=kit_key(),
        torch=metadata.version("torch"),
        python=platform.python_version(),
        host=socket.gethostname(),
        isolation=isolation,
        started=started,
    )


def kit_key(root: Path = ROOT) -> str:
    """SHA-256 of the kit's code, chapters, solutions and data; twelve digits of it are enough to tell two apart."""
    digest = hashlib.sha256()
    for part in PARTS:
        for file in sorted((root / part).rglob("*")):
            if file.is_file() and _counts(file.relative_to(root)):
                content = file.read_bytes()
                digest.update(f"{file.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:12]


def _counts(file: Path) -> bool:
    folder, inner = file.parts[0], file.parts[1]
    return folder == "data" or (file.suffix in SUFFIXES and not (folder == "checker" and inner in APART))
