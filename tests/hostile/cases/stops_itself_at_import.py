"""Stops itself while the file is loaded.

outcome: all=not_loadable
label: import_timed_out
timeout: 0.8
"""

import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
