"""What a process and all below it have used of the processor, and whether they have work. Needs no torch."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

WORKING = 0.03  # of a second of the processor's: who uses less than this of one has no work


@dataclass(frozen=True)
class Usage:
    """seconds: of processor time, since they were started. working: one of them computes, or waits for a processor."""

    seconds: float
    working: bool


class Meter(Protocol):
    """Reads what some processes use. every: seconds from one reading to the next that are worth it. cheap: a reading
    costs nearly nothing."""

    @property
    def every(self) -> float: ...

    @property
    def cheap(self) -> bool: ...

    def read(self) -> Usage | None:
        """None: they are gone, or cannot be asked."""


@dataclass(frozen=True)
class Reading:
    """A meter of one function, which may raise OSError or ValueError."""

    function: Callable[[], Usage]
    every: float = 0.05
    cheap: bool = True

    def read(self) -> Usage | None:
        with suppress(OSError, ValueError):
            return self.function()
        return None


# --- Linux: /proc -----------------------------------------------------------------------------------------------------


def stat_fields(path: str) -> list[str]:
    """The fields of a /proc/PID/stat from the state on; X, the dead, when there is no such process any more."""
    try:
        with open(path, encoding="latin-1") as file:
            return file.read().rpartition(")")[2].split()
    except OSError:
        return ["X", "0", *["0"] * 13]


def numbers_in(folder: str) -> list[int]:
    """The names in a folder that are numbers: processes, or a process's threads."""
    with suppress(OSError):
        return [int(name) for name in os.listdir(folder) if name.isdigit()]
    return []


def children(pid: int) -> list[int]:
    """The processes whose parent is `pid`."""
    if not os.path.exists("/proc/thread-self/children"):  # a kernel without CONFIG_PROC_CHILDREN
        return [other for other in numbers_in("/proc") if stat_fields(f"/proc/{other}/stat")[1] == str(pid)]
    found: list[int] = []
    for thread in numbers_in(f"/proc/{pid}/task"):
        with suppress(OSError), open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
            found += map(int, file.read().split())
    return found


def usage_of(pids: Iterable[int]) -> Usage:
    """Of these processes, and of those of their children that have ended."""
    if sys.platform == "win32":
        raise NotImplementedError
    ticks, working = 0, False
    for pid in pids:
        fields = stat_fields(f"/proc/{pid}/stat")
        ticks += sum(map(int, fields[11:15]))  # utime, stime, cutime, cstime: proc_pid_stat(5)
        working = working or fields[0] == "R" or any(_runs(pid, thread) for thread in numbers_in(f"/proc/{pid}/task"))
    return Usage(ticks / os.sysconf("SC_CLK_TCK"), working)


def _runs(pid: int, thread: int) -> bool:
    return stat_fields(f"/proc/{pid}/task/{thread}/stat")[0] == "R"


def family(pid: int) -> list[int]:
    """A process and all below it."""
    return [pid, *(below for child in children(pid) for below in family(child))]


# --- macOS: ps --------------------------------------------------------------------------------------------------------


def listing() -> str:
    """Process group, resident KiB, state and processor time of every process, a line each. Raises OSError where there
    is no `ps`."""
    command = ["ps", "-axo", "pgid=,rss=,stat=,time="]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def group_usage(lines: str, group: int) -> Usage:
    """Of a process group, out of a listing. Raises ValueError where it has another form."""
    own = [words for words in map(str.split, lines.splitlines()) if len(words) == 4 and words[0] == str(group)]
    return Usage(sum(_seconds(words[3]) for words in own), any(words[2].startswith("R") for words in own))


def _seconds(text: str) -> float:
    """Of `[[DAYS-]HOURS:]MINUTES:SECONDS`."""
    days, _, rest = text.rpartition("-")
    total = 0.0
    for part in rest.split(":"):
        total = 60 * total + float(part)
    return total + 86_400 * int(days or 0)


# --- Windows: the job's account ---------------------------------------------------------------------------------------


class AccountMeter:
    """Of processes whose processor time is known and nothing more: they have work if they used some of it since the
    last reading."""

    every, cheap = 1.0, True  # Windows counts in steps of 16 ms

    def __init__(self, account: Callable[[], float], clock: Callable[[], float] = time.monotonic) -> None:
        self._account, self._clock = account, clock
        self._last, self._at = account(), clock()

    def read(self) -> Usage:
        seconds, now = self._account(), self._clock()
        working = seconds - self._last > WORKING * max(now - self._at, 0.0)
        self._last, self._at = seconds, now
        return Usage(seconds, working)
