"""With a tenth of a processor right answers are right, and a loop is still named. Slow: `bench/busy.py` has all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course import ROOT
from tests.starved import starving

pytestmark = pytest.mark.slow
LOOP = "\n\nwhile True:\n    pass\n"


def starved_check(*words: str) -> dict[str, str | None]:
    """What a check says in a tenth of a processor: outcomes by task, and what ended the file."""
    command = [sys.executable, "tutor.py", "--lang", "en", "check", *words, "--json"]
    with starving() as starve:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        starve(process.pid)
        output, _ = process.communicate(timeout=900)
    (chapter,) = json.loads(output)["chapters"]
    return {**{task["task"]: task["outcome"] for task in chapter["tasks"]}, "stopped": chapter["stopped"]}


@pytest.mark.parametrize("number", [3, 6, 9])
def test_solutions_pass(number: int) -> None:
    found = starved_check(str(number), "--exercises", str(ROOT / "solutions"))
    assert set(found.values()) == {"passed", None}


def test_a_loop_is_named(tmp_path: Path) -> None:
    file = tmp_path / "ch01_explore.py"
    file.write_text((ROOT / "solutions" / file.name).read_text(encoding="utf-8") + LOOP, encoding="utf-8")
    found = starved_check("1", "--file", str(file))
    assert "computed for 10 seconds" in str(found.pop("stopped"))
    assert set(found.values()) == {"passed"}
