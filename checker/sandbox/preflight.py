"""Which parts of a sandbox this machine can build, found out by building them. Needs no torch.

`python -m checker.sandbox.preflight FOLDER` prints one JSON object: each part, and why it cannot be built, or "".
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from checker.course import ROOT

PATIENCE = 60.0  # seconds


class Level(Enum):
    """What stands between the learner's code and this machine; every grade says under which it was made.

    FULL: a sandbox. LIMITS: a process of its own with limits of memory and files, on Linux. PROCESS: elsewhere.
    """

    FULL = "full"
    LIMITS = "limits"
    PROCESS = "process"


@dataclass(frozen=True)
class Found:
    """`missing`: the parts that cannot be built here, and the system's reason."""

    level: Level
    missing: Mapping[str, str]


def preflight(environ: Mapping[str, str]) -> Found:
    """Tries all of them, in a process of its own. Raises OSError, and TimeoutExpired after PATIENCE seconds."""
    if sys.platform != "linux":
        return Found(Level.PROCESS, {"namespaces": sys.platform})
    with tempfile.TemporaryDirectory(prefix="tutor-sandbox-") as folder:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "checker.sandbox.preflight", folder],
            cwd=ROOT,
            env=dict(environ),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    try:
        tried: dict[str, str] = json.loads(done.stdout)
    except ValueError:
        tried = {"python": (done.stderr.strip().splitlines() or ["?"])[-1]}
    missing = {part: reason for part, reason in tried.items() if reason}
    return Found(Level.LIMITS if missing else Level.FULL, missing)


def _tried(folder: str) -> dict[str, str]:
    if sys.platform != "linux":
        raise NotImplementedError
    from checker.sandbox import kernel

    user = 0 if os.geteuid() == 0 else kernel.NEWUSER
    spaces = {"mounts": kernel.NEWNS, "processes": kernel.NEWPID, "network": kernel.NEWNET}
    spaces |= {"ipc": kernel.NEWIPC, "names": kernel.NEWUTS}
    found = {"users": _reason(lambda: kernel.unshare(kernel.NEWUSER))} if user else {}
    for name, space in spaces.items():
        found[name] = _reason(lambda: kernel.unshare(user | space))  # noqa: B023  called at once
    found["calls"] = _reason(_refuse_calls)
    found["sandbox"] = _reason(lambda: _enter_sandbox(folder))
    return found


def _refuse_calls() -> None:
    if sys.platform != "linux":
        raise NotImplementedError
    from checker.sandbox import kernel, system_calls

    program = system_calls.program()
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    kernel.filter_calls(program)


def _enter_sandbox(folder: str) -> None:
    """As the grader does: first the judge's own part, then a sandbox in it."""
    if sys.platform != "linux":
        raise NotImplementedError
    from checker.sandbox import kernel, private, sandbox, system_calls

    private.enter(folder)
    shared = tempfile.mkdtemp()
    kernel.mount("tmpfs", shared, "tmpfs", kernel.NOSUID | kernel.NODEV)
    paths, program = sandbox.readable(ROOT), system_calls.program()
    reason = _reason(lambda: _first(sandbox.enter(sandbox.Sandbox(shared), paths, program)))
    if reason:
        raise OSError(reason)


def _first(child: int) -> None:
    """In the process that holds the sandbox, waits for the sandbox's first one, and fails if that did."""
    if child:
        _, status = os.waitpid(child, 0)
        if status:
            raise OSError(f"the sandbox's first process ended with {status}")


def _reason(attempt: Callable[[], None]) -> str:
    """Why it fails in a copy of this process, "" if it does not."""
    if sys.platform != "linux":
        raise NotImplementedError
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            attempt()
            os._exit(0)
        except (OSError, ImportError, RuntimeError) as error:
            os.write(writing, str(error).encode() or b"?")
        finally:
            os._exit(1)
    os.close(writing)
    with open(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(pid, 0)
    return said.decode() or (f"ended with {status}" if status else "")


if __name__ == "__main__":
    print(json.dumps(_tried(sys.argv[1])))
