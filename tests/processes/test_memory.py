"""What three systems say of their memory, as they say it."""

from __future__ import annotations

import pytest

from checker.processes.memory import available, of_meminfo, of_vm_stat

MEMINFO = "MemTotal:       24675140 kB\nMemFree:         1811408 kB\nMemAvailable:   22030184 kB\nBuffers:  8 kB\n"
VM_STAT = """Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               12000.
Pages active:                            230000.
Pages inactive:                          225000.
Pages speculative:                         3000.
Pages throttled:                              0.
Pages wired down:                         90000.
Pages purgeable:                            500.
"Translation faults":                1234567890.
"""


def test_linux() -> None:
    assert of_meminfo(MEMINFO) == 22030184 * 1024


def test_macos() -> None:
    assert of_vm_stat(VM_STAT) == 16384 * (12000 + 225000 + 3000 + 500)


@pytest.mark.parametrize("text", ["", "MemTotal: 5 kB\n", "Pages free: 12.\n", "(page size of 4096 bytes)\n"])
def test_nobody_knows(text: str) -> None:
    assert of_meminfo(text) is None and of_vm_stat(text) is None


def test_this_computer() -> None:
    free = available()
    assert free is None or 10**7 < free < 10**14
