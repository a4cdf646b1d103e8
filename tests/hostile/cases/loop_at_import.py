"""A loop without end while the file is loaded.

outcome: all=not_loadable
label: import_timed_out
timeout: 0.8
"""

while True:
    pass
