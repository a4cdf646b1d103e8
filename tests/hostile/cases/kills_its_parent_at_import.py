"""Ends the clean process that starts all others, once: a new one takes its place.

ways: forked
outcome: all=passed|garbled|not_loadable
stopped: nothing import_closed_connection import_garbled import_raised
label: closed_connection import_closed_connection import_raised
"""

import os
import signal
from pathlib import Path

decoy = Path(__file__).with_name("done")
if not decoy.exists():
    decoy.touch()
    os.kill(os.getppid(), signal.SIGKILL)
