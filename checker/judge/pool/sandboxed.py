"""Sandboxed worlds, on Linux: each file that is loaded gets a sandbox of its own, in which its tasks are forked.

A sandbox is new for every loading, not for every submission: when a task is judged once more with the reference in
another task's place, the learner's code can read that reference, and must not leave it anywhere for a later task.
"""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import os
import socket
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from checker.judge.pool.forked import ForkedWorlds
from checker.judge.pool.process import Process
from checker.judge.pool.worlds import Load, Loaded, new_folder
from checker.judge.pool.zygote import End, Zygote, child, start_zygote
from checker.sandbox import kernel
from checker.sandbox.sandbox import Sandbox

SHARED = 128 << 20  # bytes that a file's tasks may write for the judge to read


def environment() -> dict[str, str]:
    """What the code in a sandbox may know: nothing of whoever grades. TMPDIR is for the imports before there is one."""
    return {
        "PATH": f"{os.path.dirname(sys.executable)}:/usr/bin:/bin",
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": tempfile.gettempdir(),
    }


class SandboxedWorlds(ForkedWorlds):
    """See `Worlds`. The kit's own files run outside of them, as their sources hold the answers.

    Loading raises OSError, too, where the system does not let a sandbox be built.
    """

    def __init__(self, imports: Sequence[str], superseded: threading.Event, *, slot: int) -> None:
        super().__init__(Zygote(child(lambda: start_zygote(imports, environment()))), superseded)
        self._slot = slot
        self._shared = ""
        self._modules = ""
        self._reading: Zygote | None = None  # the sandbox of what reads the files that the learner's code wrote

    def load(self, load: Load) -> Loaded:
        return super().load(self._moved(load))

    def load_once(self, load: Load) -> None:
        super().load_once(self._moved(load))

    def reader(self) -> Process:
        if self._reading is None:
            self._reading = self._new_sandbox()
        return self._reading.start(self._superseded, template=False)[0]

    def new_folder(self) -> Path:
        return new_folder(self._shared)

    def close(self) -> None:
        self._leave()
        super().close()

    def _moved(self, load: Load) -> Load:
        """Into a new sandbox, and a new folder that it shares with the judge."""
        self._leave()
        self._shared = tempfile.mkdtemp(prefix="shared-")
        options = f"size={SHARED},nr_inodes=16k,mode=777"
        kernel.mount("tmpfs", self._shared, "tmpfs", kernel.NOSUID | kernel.NODEV, options)
        self._modules = str(load.program.file.parent)
        self._home = self._new_sandbox()
        return replace(load, within=self._shared)

    def _leave(self) -> None:
        if self._home is self._kit:
            return
        self._drop_template()
        for sandbox in (self._home, self._reading):
            if sandbox is not None:
                sandbox.close()
        self._home, self._reading = self._kit, None
        kernel.unmount(self._shared)
        os.rmdir(self._shared)

    def _new_sandbox(self) -> Zygote:
        return Zygote(self._begin)

    def _begin(self) -> tuple[socket.socket, End]:
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            sandbox = Sandbox(shared=self._shared, modules=self._modules, slot=self._slot)
            pid = self._kit.order({"op": "sandbox", "sandbox": asdict(sandbox)}, [theirs.fileno()])["pid"]

        def end(patience: float) -> None:
            self._kit.order({"op": "end", "pid": pid})

        return control, end
