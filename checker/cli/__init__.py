"""The command line. Nothing here imports torch: the engine does, once there is something to judge."""

from __future__ import annotations

import sys


def main() -> None:
    """What `tutor.py` calls once Python and the dependencies are known to be there; never returns."""
    from checker.cli.entry import run

    sys.exit(run(sys.argv[1:]))
