"""Writes another text into its own file (the test's copy): judged is what was read.

outcome: all=passed
"""

with open(__file__, "w", encoding="utf-8") as file:
    file.write("raise SystemExit\n")
