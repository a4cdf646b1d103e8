"""A computer at its end is nobody's wrong answer; and a wrong answer stays one on a computer that has all it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course.verdicts import Finding, Outcome
from checker.judge.run import fairness
from checker.judge.run.ending import PASSED, Ending
from checker.judge.run.fairness import Fairness
from checker.messages.catalogue import Words
from checker.processes.shortage import Lack, Shortage
from tests.kit_copy import copy_kit

FULL = Shortage(Lack.ROOM, {"folder": "/tmp"})
NO_SPACE = Ending(Outcome.RAISED, Finding("raised", {"type": "OSError", "text": "[Errno 28] No space left on device"}))
KILLED = Ending(Outcome.CRASHED, Finding("crashed", {"signal": "9", "name": "SIGKILL"}))
WRONG = Ending(Outcome.FAILED, Finding("wrong_value"))

# an ending, whether the task writes files, and whether it is doubtful
ENDINGS = [
    (PASSED, True, False),
    (WRONG, False, False),
    (WRONG, True, True),
    (NO_SPACE, False, True),
    (Ending(Outcome.RAISED, Finding("raised", {"type": "ValueError", "text": "too many values"})), True, False),
    (Ending(Outcome.OUT_OF_MEMORY, Finding("out_of_memory", {"limit": "2 GiB"})), False, True),
    (Ending(Outcome.NOT_LOADABLE, Finding("import_out_of_memory")), False, True),
    (Ending(Outcome.NOT_LOADABLE, Finding("syntax_error", {"text": "invalid syntax"})), True, False),
    (Ending(Outcome.TIMED_OUT, Finding("timed_out", {"seconds": "10"})), True, False),
    (KILLED, False, True),
]


@pytest.mark.parametrize(("ending", "writes", "doubtful"), ENDINGS)
def test_an_ending(ending: Ending, writes: bool, doubtful: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fairness, "found", lambda: FULL)
    fair = Fairness().judged(ending, writes=writes)
    assert (fair.outcome is Outcome.COMPUTER_ERROR) is doubtful
    assert not doubtful or (fair.finding is not None and fair.finding.label == "computer_no_room")
    monkeypatch.setattr(fairness, "found", lambda: None)
    assert Fairness().judged(ending, writes=writes) is ending


@pytest.mark.parametrize(("kills", "outcome"), [([3, 3], Outcome.CRASHED), ([3, 4], Outcome.COMPUTER_ERROR)])
def test_a_process_that_the_system_killed(kills: list[int], outcome: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fairness, "found", lambda: None)
    monkeypatch.setattr(fairness, "oom_kills", iter(kills).__next__)
    assert Fairness().judged(KILLED).outcome is outcome


FULL_DISK = """
mount -t tmpfs -o size=3m tmpfs "$0" || exit 99
head -c 3100000 /dev/zero >"$0/filled"
TMPDIR=$0 exec "$@"
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts so")
def test_a_full_disk(tmp_path: Path) -> None:
    kit = copy_kit(tmp_path / "kit", ["ch04_layers", "ch09_checkpoints"])
    (tmp_path / "small").mkdir()
    command = ["unshare", "-m", "bash", "-c", FULL_DISK, str(tmp_path / "small"), sys.executable, "tutor.py"]
    words = ["check", "all", "--exercises", "solutions", "--json"]
    done = subprocess.run([*command, *words], cwd=kit, capture_output=True, encoding="utf-8", check=False)
    if done.returncode in (1, 99) and not done.stdout:
        pytest.skip(f"no file system can be mounted here: {done.stderr}")
    four, nine = json.loads(done.stdout)["chapters"]
    assert done.returncode == 4 and four["points"] == four["max_points"]  # nothing of it is written anywhere
    assert {task["outcome"] for task in nine["tasks"]} == {"passed", "computer_error"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no ulimit")
@pytest.mark.parametrize(
    ("limit", "label"), [("-f 1", "computer_file_size"), ("-n 14", "computer_no_files"), ("-v 1500000", "")]
)
def test_under_a_limit(limit: str, label: str, tmp_path: Path) -> None:
    """A right file on a computer that allows too little: no verdict, and an exit code of its own."""
    kit = copy_kit(tmp_path / "kit", ["ch09_checkpoints"])
    words = ["tutor.py", "check", "9", "--exercises", "solutions", "--json"]
    line = f'ulimit {limit}; exec "$0" "$@"'
    done = subprocess.run(
        ["bash", "-c", line, sys.executable, *words], cwd=kit, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 4 and "Traceback" not in done.stderr
    if not label:
        assert done.stderr.endswith("python tutor.py doctor\n")
        return
    tasks = json.loads(done.stdout)["chapters"][0]["tasks"]
    said = Words("en").say(label, limit="0.000977")
    assert {(task["outcome"], task["message"]) for task in tasks} == {("computer_error", said)}
