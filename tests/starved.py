"""A tenth of a processor: by a cgroup's quota where this user may make one, else by burners that take the rest."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PERIOD, QUOTA = 100_000, 10_000  # microseconds
BURNERS = 9  # beside each processor's one process that is starved
LONGEST = 1800  # seconds after which a burner ends by itself

Starve = Callable[[int], None]  # takes a process, and all that it will start, nine tenths of its time
BURN = f"import time\nend = time.monotonic() + {LONGEST}\nwhile time.monotonic() < end: pass"


@contextmanager
def starving() -> Iterator[Starve]:
    """While it is open, whoever is named to it has a tenth of a processor. Ends what it has started."""
    group = _group()
    if group is not None:
        try:
            yield lambda pid: _write(group / "cgroup.procs", pid)
        finally:
            _remove(group)
        return
    burners = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(BURNERS * (os.cpu_count() or 1))]
    try:
        yield lambda pid: None
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def _group() -> Path | None:
    """A cgroup of its own, of the older kind or the newer; None where there can be none."""
    for root, settings in (
        (Path("/sys/fs/cgroup/cpu"), {"cpu.cfs_period_us": PERIOD, "cpu.cfs_quota_us": QUOTA}),
        (Path("/sys/fs/cgroup"), {"cpu.max": f"{QUOTA} {PERIOD}"}),
    ):
        with suppress(OSError):
            group = Path(tempfile.mkdtemp(prefix="tutor-starved-", dir=root))
            try:
                for name, value in settings.items():
                    _write(group / name, value)
                return group
            except OSError:
                group.rmdir()
    return None


def _remove(group: Path) -> None:
    """Once those in it have ended, which takes a moment."""
    for _ in range(100):
        with suppress(OSError):
            group.rmdir()
            return
        time.sleep(0.1)


def _write(file: Path, value: object) -> None:
    """Raises OSError where there is no such file: a cgroup's are there already."""
    with file.open("r+", encoding="ascii") as stream:
        stream.write(str(value))
