"""The learner's files: how they are called on a screen, and the sentence for one that gives trouble."""

from __future__ import annotations

from pathlib import Path

from checker.cli.usage import UsedWrongly
from checker.storage.files import in_the_way, read_file


def shown_path(file: Path) -> str:
    """As one would type it from here."""
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(file)


def read_exercise(file: Path) -> bytes | None:
    """What the learner's file holds; None where there is none. Raises UsedWrongly where it cannot be read."""
    try:
        return read_file(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(file, error) from None


def unreadable(file: Path, error: OSError) -> UsedWrongly:
    """A file of the learner's that is there and cannot be read."""
    return _trouble("file_unreadable", file, error)


def unwritable(file: Path, error: OSError) -> UsedWrongly:
    """A file of the learner's that stays as it is, because it or its kept copy cannot be written."""
    return _trouble("file_unwritable", file, error)


def _trouble(label: str, file: Path, error: OSError) -> UsedWrongly:
    named = Path(error.filename) if isinstance(error.filename, str) else file
    blocking = in_the_way(named if isinstance(error, NotADirectoryError) else named.parent) or in_the_way(file.parent)
    if blocking is not None:
        return UsedWrongly("in_the_way", ["doctor"], file=shown_path(blocking))
    return UsedWrongly(label, ["doctor"], file=shown_path(file), reason=error.strerror or error)
