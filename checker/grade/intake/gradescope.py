"""Gradescope's `submission_metadata.yml`: whose each folder of its export is.

It is YAML that Ruby writes, with one shape; the few lines that matter are read by that shape.
"""

from __future__ import annotations

import re
from pathlib import Path

from checker.grade.intake.names import Who

METADATA = "submission_metadata.yml"
CONTAINER = "submission_metadata.json"  # beside the one submission that its container grades
LARGEST = 16 << 20  # bytes
FIELD = re.compile(r"\s+(?:- )?:?(name|sid|email):\s*(.*)")


def submitters(file: Path | bytes) -> dict[str, Who]:
    """By the folder's name; of a group the first member."""
    content = file if isinstance(file, bytes) else file.read_bytes()[:LARGEST]
    found: dict[str, dict[str, str]] = {}
    folder = ""
    for line in content.decode("utf-8", "replace").splitlines():
        if re.match(r"\S.*:\s*$", line):
            folder = line.strip().rstrip(":").strip("\"'")
        elif folder and (match := FIELD.match(line)):
            found.setdefault(folder, {}).setdefault(match[1], match[2].strip().strip("\"'"))
    return {
        folder: Who(said.get("sid") or said.get("email") or folder, said.get("name", ""))
        for folder, said in found.items()
    }
