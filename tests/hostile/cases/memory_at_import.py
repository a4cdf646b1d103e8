"""Takes memory until there is no more, while the file is loaded.

outcome: all=passed
stopped: import_out_of_memory
"""

kept = []
while True:
    kept.append(bytearray(1 << 26))
