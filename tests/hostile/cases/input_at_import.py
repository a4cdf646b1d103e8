"""Waits for the keyboard while the file is loaded.

outcome: all=not_loadable
label: import_input_called
"""

n = int(input("n = "))
