"""Stops itself while the file is loaded.

outcome: all=passed
stopped: import_waited
timeout: 0.4
"""

import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
