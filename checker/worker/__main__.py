"""`python -m checker.worker`: a worker on its own, where there is no fork. Standard input and output are the wire."""

from __future__ import annotations

import _thread
import gc
import os
import signal
import sys
import time


def end_with(judge: int) -> None:
    """Ends this process and what it has started when the judge has ended: the learner's code may be busy forever.
    Windows ends them by itself, as they are the judge's job."""
    if sys.platform == "win32":
        raise NotImplementedError
    parent, sleep, end, kill = os.getppid, time.sleep, os.killpg, signal.SIGKILL

    def watch() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())  # a signal is the learner's thread's affair
        while parent() == judge:
            sleep(0.25)
        end(0, kill)

    _thread.start_new_thread(watch, ())


def main() -> None:
    if sys.platform != "win32":
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
