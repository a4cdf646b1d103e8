"""Job objects, by ctypes: on Windows, a process and all its children end together. Not yet run on Windows."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any

JOB_OBJECT_BASIC_ACCOUNTING_INFORMATION = 1
JOB_OBJECT_EXTENDED_LIMIT_INFORMATION = 9
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


def seconds_of(job: Any, process: subprocess.Popen[bytes], *, kernel: Any = None) -> float:
    """The processor time that the job's processes have used: or this one alone, where jobs have no account (Wine)."""
    kernel = kernel or _kernel32()
    account, times = _Account(), [ctypes.c_int64() for _ in range(4)]
    kernel.QueryInformationJobObject(
        job, JOB_OBJECT_BASIC_ACCOUNTING_INFORMATION, ctypes.byref(account), ctypes.sizeof(account), None
    )
    handle = getattr(process, "_handle")  # noqa: B009 (there is one on Windows only)
    kernel.GetProcessTimes(ctypes.c_void_p(int(handle)), *map(ctypes.byref, times))
    _, _, in_kernel, in_user = times
    whole: int = max(account.TotalUserTime + account.TotalKernelTime, in_user.value + in_kernel.value)
    return whole / 10_000_000  # they are in units of 100 ns
