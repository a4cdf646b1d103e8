"""The zygote: a clean, single-threaded process between judge and learner's code, on Linux.

A fresh world for each task, for milliseconds: importing torch costs seconds, a fork costs milliseconds. The judge
imports torch once and forks the zygote before it loads anything expected. The zygote imports what the chapters need
and forks a *template* that loads the learner's file; the template forks a *copy* for each task. After a fault a test
gets a new copy. A process that will judge many files *settles*: its memory is gathered in huge pages, and a fork costs
4 ms in place of 20. Misconceptions, which are the kit's own, answer one after the other in one process.

The zygote is the subreaper of all that they start, so nothing outlives it: it ends them when the judge says so, and
when the judge is gone, however that happened. It never runs a line of the learner's code.
"""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import ctypes
import errno
import gc
import json
import os
import signal
import socket
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from checker.processes.usage import children, family, numbers_in, stat_fields, usage_of
from checker.worker import huge_pages, process, warm
from checker.worker.connection import Connection
from checker.worker.reaping import reap, reap_until
from checker.worker.serve import Worker

ROOT = Path(__file__).resolve().parent.parent.parent  # of the kit
PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
MESSAGE = 4096
SHORT = (errno.EAGAIN, errno.ENOMEM, errno.EMFILE, errno.ENFILE)  # what a computer at its end refuses with
SWEEP = 30.0  # seconds after which a sweep gives up: others may have the processor


def start(imports: Sequence[str]) -> tuple[int, socket.socket]:
    """Forks the zygote; gives its process id and the judge's end of the control socket."""
    judge, zygote = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    pid = os.fork()
    if pid:
        zygote.close()
        return pid, judge
    judge.close()
    try:
        _run(zygote, imports)
    finally:
        os._exit(1)


def _run(control: socket.socket, imports: Sequence[str]) -> None:
    os.setsid()  # the terminal's Ctrl-C is the judge's affair
    os.closerange(3, control.fileno())
    os.closerange(control.fileno() + 1, 4096)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    torch.set_num_threads(1)
    warm.up(imports)
    gc.freeze()
    _serve(control)


def _serve(control: socket.socket) -> None:
    """One order, one answer, until the judge is gone."""
    statuses: dict[int, int] = {}
    control.send(b"{}")
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, MESSAGE, 2)
        if not message:
            _sweep(keep=(), statuses=statuses, until_dead=False)
            os._exit(0)
        try:
            reply = _answer(json.loads(message), descriptors, statuses)
        except OSError as error:
            if error.errno not in SHORT:
                raise
            reply = {"refused": error.errno, "why": error.strerror}
        control.send(json.dumps(reply).encode())


def _answer(request: dict[str, Any], descriptors: list[int], statuses: dict[int, int]) -> dict[str, Any]:
    if request["op"] == "start":
        return {"pid": _start(descriptors, request["memory"], request["template"])}
    if request["op"] == "sandbox":
        return {"pid": _open_sandbox(socket.socket(fileno=descriptors[0]), request["sandbox"])}
    if request["op"] == "end":
        return {"status": _end(request["pid"], statuses)}
    if request["op"] == "threads":
        return {"threads": len(numbers_in(f"/proc/{request['pid']}/task"))}
    if request["op"] == "settle":
        return {"gathered": huge_pages.gather()}
    if request["op"] == "usage":
        return asdict(usage_of(family(request["pid"])))
    if request["op"] == "status":
        return {"status": _wait(request["pid"], statuses)}
    _sweep(keep=request["keep"], statuses=statuses, until_dead=request.get("until_dead", True))
    statuses.clear()
    return {}


def _start(descriptors: list[int], memory: int, template: bool) -> int:
    try:
        pid = os.fork()
    except OSError:
        pid = -1
        raise
    finally:
        if pid:
            for descriptor in descriptors:
                os.close(descriptor)
    if pid:
        return pid
    try:
        wire, output = descriptors
        signal.signal(signal.SIGINT, signal.default_int_handler)
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        process.enter(wire=wire, output=output, memory=memory, template=template)
        Worker(Connection(wire, wire)).serve()
    finally:
        os._exit(70)


def _open_sandbox(control: socket.socket, wanted: dict[str, Any]) -> int:
    """A zygote like this one, in a sandbox; the process that holds it, whose end is the sandbox's."""
    from checker.sandbox import kernel, system_calls
    from checker.sandbox.sandbox import Sandbox, enter, readable

    paths, refused = readable(ROOT), system_calls.program()
    pid = os.fork()
    if pid:
        control.close()
        return pid
    try:
        os.setsid()
        os.closerange(3, control.fileno())
        os.closerange(control.fileno() + 1, 4096)
        kernel.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        first = enter(Sandbox(**wanted), paths, refused)
        if first:
            control.close()
            os.waitpid(first, 0)
            os._exit(0)
        kernel.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # the others in the sandbox are the same user, and may not look in here
        del os.environ["TMPDIR"]
        tempfile.tempdir = None
        _serve(control)
    except OSError as error:
        control.send(json.dumps({"error": str(error)}).encode())
    finally:
        os._exit(1)


def _end(pid: int, statuses: dict[int, int]) -> int | None:
    """Ends a sandbox, and waits until all in it are gone."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    return _wait(pid, statuses)


def _descendants(pid: int, keep: Sequence[int]) -> list[int]:
    """All processes below `pid` but those in `keep`; what is below those is in the list."""
    found: list[int] = []
    for child in children(pid):
        found += _descendants(child, keep)
        if child not in keep:
            found.append(child)
    return found


def _sweep(*, keep: Sequence[int], statuses: dict[int, int], until_dead: bool = True) -> None:
    """Ends every process below the zygote but those in `keep`; a bomb is caught up with by repeating.

    until_dead: waits until they are gone; otherwise it is enough that all of them have been sent their end.
    """
    deadline = time.monotonic() + SWEEP
    sent: set[int] = set()
    while time.monotonic() < deadline:
        reap(statuses)
        below = [pid for pid in _descendants(os.getpid(), keep) if _state(pid) not in "ZX"]
        if not below or (not until_dead and sent.issuperset(below)):
            break
        sent.update(below)
        for number in (signal.SIGSTOP, signal.SIGKILL):  # stopped first: or one forks while the others are ended
            for pid in below:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, number)
        time.sleep(0.0005)
    reap(statuses)


def _wait(pid: int, statuses: dict[int, int]) -> int | None:
    """The wait status of `pid`, None if it still runs."""
    reap_until(pid, statuses)
    return statuses.pop(pid, None)


def _state(pid: int) -> str:
    return stat_fields(f"/proc/{pid}/stat")[0]


if __name__ == "__main__":
    _run(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
