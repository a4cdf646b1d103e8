"""A loop without end while the file is loaded.

outcome: all=passed
stopped: import_timed_out
timeout: 0.4
"""

while True:
    pass
