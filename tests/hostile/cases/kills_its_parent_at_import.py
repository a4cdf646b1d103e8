"""Ends the clean process that starts all others: a new one takes its place, and the next file is judged as ever.

ways: forked
outcome: all=not_loadable
label: import_closed_connection
"""

import os
import signal

os.kill(os.getppid(), signal.SIGKILL)
