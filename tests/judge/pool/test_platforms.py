"""The branches of other systems, with what they ask of the system injected."""

from __future__ import annotations

import ctypes
import struct
import subprocess
import sys
import time

import pytest

from checker.judge.pool import resident
from checker.judge.pool.channel import OutOfMemory
from checker.judge.pool.resident import MemoryWatch
from checker.processes import start, windows


def test_the_memory_of_a_process_group_is_added_up() -> None:
    assert resident.resident("  7 100 Ss 0:01\n 70 900 R 0:01\n  7  20 S 0:00\n\n x\n", 7) == 120 * 1024


def test_memory_is_asked_for_twice_a_second_and_measured_from_where_it_began() -> None:
    now, held, asked = [0.0], [1_000], [0]

    def ask() -> str:
        asked[0] += 1
        return f"7 {held[0]} S 0:00\n8 999999 R 0:00\n"

    watch = MemoryWatch(7, 2_000 * 1024, ask=ask, clock=lambda: now[0])
    held[0] = 9_000
    watch()
    assert asked == [1]  # too early to ask again
    now[0], held[0] = 0.6, 3_000
    watch()
    now[0], held[0] = 1.2, 3_001
    with pytest.raises(OutOfMemory):
        watch()


class Kernel:
    """What `windows` asks of kernel32, written down."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> object:
        def call(*arguments: object) -> int:
            self.calls.append((name, arguments))
            return 42

        self.__dict__[name] = call
        return call


def test_a_windows_job_holds_the_process_limits_its_memory_and_ends_it() -> None:
    kernel = Kernel()
    process = type("Process", (), {"_handle": 17})()
    job = windows.job_of(process, kernel=kernel)
    windows.end(job, kernel=kernel)
    names = [name for name, _ in kernel.calls]
    assert names == ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject", "TerminateJobObject"]
    kind, limits, size = kernel.calls[1][1][1:]
    assert kind == windows.JOB_OBJECT_EXTENDED_LIMIT_INFORMATION
    flags = limits._obj.BasicLimitInformation.LimitFlags  # type: ignore[attr-defined]
    assert flags == windows.LIMIT_KILL_ON_JOB_CLOSE | windows.LIMIT_JOB_MEMORY
    assert size == ctypes.sizeof(windows._Extended) == 144  # as winnt.h lays it out on 64 bits
    assert kernel.calls[2][1][1].value == 17  # type: ignore[attr-defined]


def listing(*rows: tuple[int, int, int, int]) -> bytes:
    """As Windows lists processes: number, parent, user time, kernel time, in records of different lengths."""
    records = []
    for number, (pid, parent, user, kernel) in enumerate(rows):
        length = 256 + 64 * number if number + 1 < len(rows) else 0
        record = struct.pack("<I36xqq24xQQ", length, user, kernel, pid, parent)
        records.append(record.ljust(length or 256, b"\0"))
    return b"".join(records)


def test_without_an_account_what_a_windows_process_and_all_below_it_used_is_added_up() -> None:
    process = type("Process", (), {"pid": 8})()
    rows = (4, 0, 900, 900), (8, 4, 10, 1), (12, 8, 200, 3), (16, 12, 5000, 0), (20, 4, 900, 900)
    used = windows.seconds_of(None, process, kernel=Kernel(), listing=lambda: listing(*rows))
    assert used == pytest.approx(5214 / 10_000_000)
    in_a_circle = listing((8, 12, 10, 1), (12, 8, 200, 3))  # a number is used again after its process
    assert windows.used_below(8, dict(windows.processes_in(in_a_circle))) == 214
    assert windows.used_below(8, dict(windows.processes_in(b""))) == 0


@pytest.mark.skipif(sys.platform != "win32", reason="Windows")
@pytest.mark.parametrize(("code", "works"), [("while True: pass", True), ("import time; time.sleep(60)", False)])
def test_windows_tells_who_works(code: str, works: bool) -> None:
    process = subprocess.Popen([sys.executable, "-S", "-c", code])
    tree = start.Tree(process)
    try:
        time.sleep(5)  # it starts
        meter = tree.meter()
        readings = []
        for _ in range(3):
            time.sleep(2)
            readings.append(meter.read())
    finally:
        tree.end()
    assert [reading is not None and reading.working for reading in readings] == [works] * 3
    assert process.poll() is not None


def test_windows_starts_the_real_python_of_an_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the job would hold a small program that waits, and not the one that computes."""
    monkeypatch.setattr(sys, "platform", "win32")
    assert start._python({"A": "1"}, base=sys.executable) == (sys.executable, {"A": "1"})
    other = __file__
    assert start._python({"A": "1"}, base=other) == (other, {"A": "1", "__PYVENV_LAUNCHER__": sys.executable})
