"""The branches of other systems, with what they ask of the system injected."""

from __future__ import annotations

import ctypes

import pytest

from checker.judge.pool import resident
from checker.judge.pool.channel import OutOfMemory
from checker.judge.pool.resident import MemoryWatch
from checker.processes import windows


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
