"""Job objects, by ctypes: on Windows, a process and all its children end together. Run under Wine so far."""

from __future__ import annotations

import ctypes
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

JOB_OBJECT_BASIC_ACCOUNTING_INFORMATION = 1
JOB_OBJECT_EXTENDED_LIMIT_INFORMATION = 9
SYSTEM_PROCESS_INFORMATION = 5
LIMIT_JOB_MEMORY = 0x00000200
LIMIT_KILL_ON_JOB_CLOSE = 0x00002000
MEMORY = 6 << 30  # bytes for the whole job: a loaded worker, and what its code may take above that


class _Basic(ctypes.Structure):
    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class _Extended(ctypes.Structure):
    _fields_ = [
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


class _Account(ctypes.Structure):
    _fields_ = [
        ("TotalUserTime", ctypes.c_int64),
        ("TotalKernelTime", ctypes.c_int64),
        ("ThisPeriodTotalUserTime", ctypes.c_int64),
        ("ThisPeriodTotalKernelTime", ctypes.c_int64),
        ("Counts", ctypes.c_uint32 * 4),
    ]


def waiting_in(descriptor: int) -> int:
    """The bytes that lie unread in a pipe. Raises OSError."""
    if sys.platform != "win32":
        raise NotImplementedError
    import msvcrt

    count = ctypes.c_uint32()
    handle = ctypes.c_void_p(msvcrt.get_osfhandle(descriptor))
    if not _kernel32().PeekNamedPipe(handle, None, 0, None, ctypes.byref(count), None):
        raise OSError("the pipe has no other end any more")
    return count.value


def runs(pid: int) -> bool:
    """Whether there is a process of this number."""
    kernel = _kernel32()
    process = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not process:
        return False
    code = ctypes.c_uint32()
    known = kernel.GetExitCodeProcess(process, ctypes.byref(code))
    kernel.CloseHandle(process)
    return not known or code.value == 259  # STILL_ACTIVE


def _kernel32() -> Any:
    if sys.platform != "win32":
        raise NotImplementedError
    return ctypes.WinDLL("kernel32")


def job_of(process: subprocess.Popen[bytes], *, kernel: Any = None) -> Any:
    """A job that holds `process` and limits its memory; it ends with the judge, however the judge ends."""
    kernel = kernel or _kernel32()
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _Extended()
    limits.BasicLimitInformation.LimitFlags = LIMIT_KILL_ON_JOB_CLOSE | LIMIT_JOB_MEMORY
    limits.JobMemoryLimit = MEMORY
    kernel.SetInformationJobObject(
        job, JOB_OBJECT_EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    handle = getattr(process, "_handle")  # noqa: B009 (there is one on Windows only)
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(handle))
    return job


def end(job: Any, *, kernel: Any = None) -> None:
    """Ends every process of the job."""
    kernel = kernel or _kernel32()
    kernel.TerminateJobObject(job, 1)


@dataclass(frozen=True)
class Listed:
    """One of the machine's processes. used: of processor time, in units of 100 ns."""

    parent: int
    used: int


def seconds_of(
    job: Any, process: subprocess.Popen[bytes], *, kernel: Any = None, listing: Callable[[], bytes] | None = None
) -> float:
    """The processor time that the job's processes have used. Where a job has no account, as under Wine: that of the
    process and of all below it that have not ended."""
    kernel, account = kernel or _kernel32(), _Account()
    kernel.QueryInformationJobObject(
        job, JOB_OBJECT_BASIC_ACCOUNTING_INFORMATION, ctypes.byref(account), ctypes.sizeof(account), None
    )
    used: int = account.TotalUserTime + account.TotalKernelTime
    if not used:
        used = used_below(process.pid, dict(processes_in((listing or system_processes)())))
    return used / 10_000_000


def used_below(pid: int, processes: Mapping[int, Listed]) -> int:
    """What a process and all below it have used, in units of 100 ns."""
    family: set[int] = set()
    found = {pid}
    while found:
        family |= found
        found = {other for other, listed in processes.items() if listed.parent in found} - family
    return sum(processes[one].used for one in family & processes.keys())


def processes_in(listing: bytes) -> Iterator[tuple[int, Listed]]:
    """The processes of a list of SYSTEM_PROCESS_INFORMATION, as 64-bit Windows lays it out; each with its number."""
    at = 0
    while at + 96 <= len(listing):
        (step,) = struct.unpack_from("<I", listing, at)
        user, kernel = struct.unpack_from("<qq", listing, at + 40)
        pid, parent = struct.unpack_from("<QQ", listing, at + 80)
        yield pid, Listed(parent, user + kernel)
        if not step:
            return
        at += step


def system_processes() -> bytes:
    """The system's own list of all processes; b"" where it gives none."""
    if sys.platform != "win32":
        raise NotImplementedError
    size = ctypes.c_ulong(1 << 18)
    for _ in range(8):  # the list grows while it is asked for
        listing = ctypes.create_string_buffer(size.value)
        if not ctypes.WinDLL("ntdll").NtQuerySystemInformation(
            SYSTEM_PROCESS_INFORMATION, listing, size.value, ctypes.byref(size)
        ):
            return listing.raw
        size.value = 2 * max(size.value, len(listing))
    return b""
