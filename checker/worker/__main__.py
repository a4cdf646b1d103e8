"""`python -m checker.worker`: a worker on its own, where there is no fork. Standard input and output are the wire."""

from __future__ import annotations

import gc
import os
import signal
import sys

from checker.processes.parent import end_with


def main() -> None:
    end_with(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # it may be ignored where the judge was started
    gc.disable()  # importing torch is faster so
    wire = os.dup(0), os.dup(1)
    devnull = os.open(os.devnull, os.O_RDONLY)
    os.dup2(devnull, 0)
    os.dup2(2, 1)  # what is printed goes where the judge reads it
    if sys.platform == "win32":
        import msvcrt

        for descriptor in wire:
            msvcrt.setmode(descriptor, os.O_BINARY)
    from checker.worker.connection import Connection
    from checker.worker.process import standard_streams
    from checker.worker.serve import Worker

    standard_streams()
    try:
        Worker(Connection(*wire)).serve()
    finally:
        os._exit(70)


main()
