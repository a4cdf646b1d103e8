"""Gradescope's `submission_metadata.yml`: whose each folder of its export is, and when it was handed in.

It is YAML that Ruby writes, with one shape; the few lines that matter are read by that shape.
"""

from __future__ import annotations

import re
from datetime import datetime

from checker.grade.intake.names import Who

CONTAINER = "submission_metadata.json"  # beside the one submission that its container grades
FOLDER = re.compile(r"(\S.*):\s*")
SECTION = re.compile(r"  :?(\w+):\s*(.*)")
FIELD = re.compile(r"\s+(- )?:?(name|sid|email):\s*(.*)")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? (Z|[+-]\d\d:?\d\d)")


def submitters(content: bytes) -> dict[str, list[Who]]:
    """By the folder's name; a group's work is of each of its members."""
    people: dict[str, list[dict[str, str]]] = {}
    moments: dict[str, datetime | None] = {}
    folder = section = ""
    for line in content.decode("utf-8", "replace").splitlines():
        if match := FOLDER.fullmatch(line):
            folder, section = _plain(match[1]), ""
        elif match := SECTION.fullmatch(line):
            section = match[1]
            if section == "created_at":
                moments[folder] = _moment(match[2])
        elif section == "submitters" and (match := FIELD.fullmatch(line)):
            members = people.setdefault(folder, [])
            if match[1] or not members:
                members.append({})
            members[-1][match[2]] = _plain(match[3])
    return {
        folder: [
            Who(said.get("sid") or said.get("email") or folder, said.get("name", ""), handed_in=moments.get(folder))
            for said in members
        ]
        for folder, members in people.items()
    }


def _plain(text: str) -> str:
    return text.strip().strip("\"'")


def _moment(text: str) -> datetime | None:
    match = MOMENT.fullmatch(_plain(text))
    try:
        return datetime.strptime(" ".join(match.groups()), "%Y-%m-%d %H:%M:%S %z") if match else None
    except ValueError:
        return None
