"""Removes the working directory.

outcome: halve=failed|passed
label: changed_setting
"""

import os


def halve(x):
    here = os.getcwd()
    os.chdir("..")
    os.rmdir(here)
    return x / 2
