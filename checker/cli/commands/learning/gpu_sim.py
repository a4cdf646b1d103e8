"""`gpu-sim`: somebody's own script on the simulated GPU. From its first line on, everything is the script's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from checker.cli.request import number_in
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly

MOST = 64  # simulated GPUs


def own_words(argv: Sequence[str]) -> int:
    """How many of the words are the tutor's: those up to the script; what follows is for the script alone."""
    takes_value = {"--count", "--lang", "--course"}
    place = 1
    while place < len(argv) and argv[place].startswith("-"):
        place += 2 if argv[place] in takes_value else 1
    return place + 1


def run_on_simulated_gpu(session: Session, script: str | None, args: Sequence[str], count: str | None) -> int:
    """The script's exit code; raises UsedWrongly, and the script's own SystemExit."""
    gpus = number_in(session, "--count", count, int, 1, MOST) if count is not None else 1
    if script is None:
        raise UsedWrongly("needs_script", [*session.argv, "my_training.py"])
    if not Path(script).is_file():
        raise UsedWrongly("no_script", ["gpu-sim", "my_training.py"], given=script)
    from checker.simulated_gpu.script import run_script

    session.warn(Text(session.say("gpu_sim_runs" if gpus == 1 else "gpu_sim_runs_several", count=gpus)))
    return run_script(script, args, count=gpus)
