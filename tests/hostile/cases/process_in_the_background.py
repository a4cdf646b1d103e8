"""Starts a program that would outlive the check.

outcome: all=passed
"""

import subprocess
import sys


def halve(x):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    return x / 2
