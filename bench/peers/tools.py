"""One grader after the other: how its folder is laid out, the command that grades one file, and what came of it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.peers.exercise import TASKS, indented

MODULE = "ch04_layers"


@dataclass(frozen=True)
class Tool:
    """`lay_out` writes what an instructor has; `command` grades the source in a folder; `passed` counts the tasks."""

    name: str
    venv: str  # "" for this one's own
    lay_out: Callable[[Path, Path], None]
    command: Callable[[Path, Path], list[str]]
    submit: Callable[[Path, str], None]
    passed: Callable[[Path, str], int]


def environment(python: Path) -> dict[str, str]:
    """Some of them call their own programs by name."""
    return {**os.environ, "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}


def _module(folder: Path, source: str) -> None:
    (folder / f"{MODULE}.py").write_text(source, encoding="utf-8")


# --- pytest in a subprocess ---------------------------------------------------------------------------------------


def _pytest_file(folder: Path, python: Path) -> None:
    tests = "\n".join(f"def test_{name}():\n{indented(code)}\n" for name, code in TASKS.items())
    (folder / "test_it.py").write_text(f"import torch\nimport {MODULE} as m\n\n{tests}", encoding="utf-8")


def _pytest_command(folder: Path, python: Path) -> list[str]:
    return [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]


def _dots(folder: Path, said: str) -> int:
    return said.partition("\n")[0].count(".")


# --- gradescope-utils ---------------------------------------------------------------------------------------------


def _unittest_file(folder: Path, python: Path) -> None:
    tests = "\n".join(
        f"    @weight(1)\n    def test_{name}(self):\n{indented(code, 8)}\n" for name, code in TASKS.items()
    )
    text = f"""\
import unittest
import torch
from gradescope_utils.autograder_utils.decorators import weight
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner
import {MODULE} as m

class Test(unittest.TestCase):
{tests}

suite = unittest.defaultTestLoader.loadTestsFromTestCase(Test)
with open("results.json", "w") as out:
    JSONTestRunner(visibility="visible", stream=out).run(suite)
"""
    (folder / "run_tests.py").write_text(text, encoding="utf-8")


def _gradescope_passed(folder: Path, said: str) -> int:
    return int(sum(test["score"] for test in json.loads((folder / "results.json").read_text())["tests"]))


# --- check50 ------------------------------------------------------------------------------------------------------


CHECK50 = '''
@check50.check()
def {name}():
    """{name}"""
    import torch
    m = check50.py.import_("{module}.py")
'''


def _check50_folder(folder: Path, python: Path) -> None:
    checks = folder / "checks"
    checks.mkdir()
    (checks / ".cs50.yml").write_text("check50:\n  files:\n    - !include '*.py'\n", encoding="utf-8")
    tests = "\n".join(CHECK50.format(name=name, module=MODULE) + indented(code) + "\n" for name, code in TASKS.items())
    (checks / "__init__.py").write_text(f"import check50\nimport check50.py\n\n{tests}", encoding="utf-8")


def _check50_command(folder: Path, python: Path) -> list[str]:
    return [str(python.parent / "check50"), "--dev", "-o", "json", "--", str(folder / "checks")]


def _check50_passed(folder: Path, said: str) -> int:
    return sum(result["passed"] is True for result in json.loads(said[said.index("{") :])["results"])


# --- otter-grader -------------------------------------------------------------------------------------------------


def _cell(source: str, kind: str = "code", **metadata: object) -> dict[str, object]:
    more: dict[str, object] = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": str(abs(hash(source)))[:8], "source": source, "metadata": metadata, **more}


def _notebook(file: Path, *cells: dict[str, object]) -> None:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    data = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": list(cells)}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data), encoding="utf-8")


def _otter_folder(folder: Path, python: Path) -> None:
    (folder / "tests").mkdir()
    (folder / "out").mkdir()
    for name, code in TASKS.items():
        lines = "\n".join(f">>> {line}" for line in ["import torch", *code.replace("m.", "").splitlines()])
        suite = {
            "cases": [{"code": lines, "hidden": False}],
            "scored": True,
            "setup": "",
            "teardown": "",
            "type": "doctest",
        }
        text = f"OK_FORMAT = True\ntest = { ({'name': name, 'points': 1, 'suites': [suite]})!r}\n"
        (folder / "tests" / f"{name}.py").write_text(text, encoding="utf-8")
    command = [str(python.parent / "otter"), "generate", "-t", "tests", "-o", "autograder.zip"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment(python))


def _otter_command(folder: Path, python: Path) -> list[str]:
    return [str(python.parent / "otter"), "run", "-a", "autograder.zip", "-o", "out", "submission.ipynb"]


def _otter_submit(folder: Path, source: str) -> None:
    _notebook(folder / "submission.ipynb", _cell(source.replace("from __future__ import annotations\n", "")))


def _otter_passed(folder: Path, said: str) -> int:
    tests = json.loads((folder / "out" / "results.json").read_text())["tests"]
    return int(sum(test.get("score", 0) for test in tests if "Public" not in test["name"]))


# --- nbgrader -----------------------------------------------------------------------------------------------------


def _nbgrader_folder(folder: Path, python: Path) -> None:
    (folder / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "bench"\n')
    cells = [_cell("# the answer", nbgrader={"grade": False, "grade_id": "answer", "locked": False, "schema_version": 3,
                                             "solution": True, "task": False})]  # fmt: skip
    for name, code in TASKS.items():
        grading = {"grade": True, "grade_id": name, "locked": True, "points": 1, "schema_version": 3, "solution": False,
                   "task": False}  # fmt: skip
        cells.append(_cell("import torch\n" + code.replace("m.", ""), nbgrader=grading))
    _notebook(folder / "source" / "ps1" / "ex.ipynb", *cells)
    command = [str(python.parent / "nbgrader"), "generate_assignment", "ps1"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment(python))


def _nbgrader_submit(folder: Path, source: str) -> None:
    released = json.loads((folder / "release" / "ps1" / "ex.ipynb").read_text())
    released["cells"][0]["source"] = source.replace("from __future__ import annotations\n", "")
    file = folder / "submitted" / "anna" / "ps1" / "ex.ipynb"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(released), encoding="utf-8")


def _nbgrader_command(folder: Path, python: Path) -> list[str]:
    return [str(python.parent / "nbgrader"), "autograde", "ps1", "--student", "anna", "--force"]


def _nbgrader_passed(folder: Path, said: str) -> int:
    graded = json.loads((folder / "autograded" / "anna" / "ps1" / "ex.ipynb").read_text())
    tests = [cell for cell in graded["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    return sum(not any(output["output_type"] == "error" for output in cell["outputs"]) for cell in tests)


def _gradescope_command(folder: Path, python: Path) -> list[str]:
    return [str(python), "run_tests.py"]


TOOLS = (
    Tool("pytest in a subprocess", "", _pytest_file, _pytest_command, _module, _dots),
    Tool("gradescope-utils", "gradescope", _unittest_file, _gradescope_command, _module, _gradescope_passed),
    Tool("check50 --dev", "check50", _check50_folder, _check50_command, _module, _check50_passed),
    Tool("otter run", "otter", _otter_folder, _otter_command, _otter_submit, _otter_passed),
    Tool("nbgrader autograde", "nbgrader", _nbgrader_folder, _nbgrader_command, _nbgrader_submit, _nbgrader_passed),
)
