"""A loop without end while the file is loaded.

outcome: all=not_loadable
label: import_timed_out
timeout: 1.5
"""

while True:
    pass
