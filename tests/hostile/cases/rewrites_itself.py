"""Writes another text into its own file (the test's copy): judged is what was read.

outcome: all=passed
stopped: nothing import_raised
"""

with open(__file__, "w", encoding="utf-8") as file:
    file.write("raise SystemExit\n")
