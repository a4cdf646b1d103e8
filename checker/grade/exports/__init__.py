"""What leaves the gradebook for other programs: a function for each format, from the grades to files by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.grade.exports import canvas, github, gradescope, json_file, junit, moodle
from checker.grade.exports.options import CannotExport, ExportOptions
from checker.grade.model import ClassGrades

FORMATS: Mapping[str, Callable[[ClassGrades, ExportOptions], Mapping[str, str]]] = {
    "canvas": canvas.files,
    "moodle": moodle.files,
    "gradescope": gradescope.files,
    "github": github.files,
    "junit": junit.files,
    "json": json_file.files,
}

__all__ = ["FORMATS", "CannotExport", "ExportOptions"]
