"""Stops itself while the file is loaded.

outcome: all=passed
stopped: import_waited
timeout: 0.8
"""

import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
