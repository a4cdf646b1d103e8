"""Whose work it is, from what platforms call the files and folders of their exports.

Canvas            leejane_LATE_12345_67890_ch04_layers.py      Canvas's own number is the id
Moodle            Jane Lee_12345_assignsubmission_file_        Moodle's number of the participant is the id
Gradescope        submission_12345                             told by submission_metadata.yml
by hand           s001, s001_Jane Lee, 2023010101-李明          the first word, if it has a digit
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

CANVAS = re.compile(r"(?P<name>[^_/]+)(?:_(?P<late>LATE))?_(?P<id>\d+)_(?P<file>\d+)_(?P<rest>.+)", re.DOTALL)
MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+(?:_(?P<rest>.*))?", re.DOTALL)
BY_HAND = re.compile(r"(?P<id>[^\s_-]*\d[^\s_-]*)[\s_-]+(?P<name>.*[^\W\d_].*)", re.DOTALL)
# Canvas's mark of a file that was handed in again: `ch04_layers-2.py`, but not the number of `chapter-4.py`.
AGAIN = re.compile(r"(\D*\d.*)-\d+(\.\w+)", re.DOTALL)
LONGEST = 64  # characters of an id


@dataclass(frozen=True)
class Who:
    """`rest`: what the file was called before the platform renamed it, "" where it did not."""

    id: str
    name: str = ""
    rest: str = ""
    late: bool = False
    handed_in: datetime | None = None  # where the platform says it


def who(name: str, *, file: bool) -> Who:
    """From the name of a folder, or of a file with its suffix."""
    if match := MOODLE.fullmatch(name):
        return Who(match["id"], match["name"].replace("_", " ").strip(), match["rest"] or "")
    if file and (match := CANVAS.fullmatch(name)):
        return Who(match["id"], match["name"], _first_name(match["rest"]), match["late"] is not None)
    bare = re.sub(r"\.(tar\.\w+|\w{1,5})$", "", name) if file else name
    if match := BY_HAND.fullmatch(bare.strip()):
        return Who(match["id"], match["name"].replace("_", " ").strip())
    return Who(bare.strip())


def _first_name(rest: str) -> str:
    match = AGAIN.fullmatch(rest)
    return match[1] + match[2] if match else rest


def safe_id(given: str) -> str:
    """An id that may stand in a path, a cell and a command: `given` where it does, else with a hash of it behind."""
    cleaned = re.sub(r"[^\w.@+-]+", "-", given).lstrip("-.+@").rstrip("-.")[:LONGEST]
    reserved = re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", cleaned, re.IGNORECASE)
    if cleaned == given and cleaned and not reserved:
        return given
    digest = hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{'id-' if reserved else ''}{cleaned or 'student'}-{digest}"
