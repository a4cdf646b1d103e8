"""Waits for the keyboard while the file is loaded.

outcome: all=passed
stopped: import_input_called
"""

n = int(input("n = "))
