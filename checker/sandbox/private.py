"""A process that may write to one folder of memory only: the judge's, while it handles what others wrote."""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import os
import tempfile

from checker.sandbox import kernel

SIZE = 1 << 30  # bytes that all its files may take


def enter(folder: str, *, size: int = SIZE) -> None:
    """All that is mounted becomes read-only for this process and those it starts; `folder`, which is empty, is theirs
    for temporary files, and what they write there is gone with them. A link that a learner's code leaves there leads to
    nothing that could be written. This process may have one thread only. Raises OSError where the system refuses."""
    uid, gid = os.geteuid(), os.getegid()
    kernel.unshare(kernel.NEWNS if uid == 0 else kernel.NEWNS | kernel.NEWUSER)
    if uid != 0:
        kernel.map_ids(uid, uid=uid, gid=gid)
    kernel.mount("none", "/", flags=kernel.REC | kernel.PRIVATE)
    kernel.restrict("/", kernel.READ_ONLY, recursive=True)
    kernel.restrict("/proc", 0, lifted=kernel.READ_ONLY, recursive=True)  # a user namespace is told its ids there
    kernel.mount("tmpfs", folder, "tmpfs", kernel.NOSUID | kernel.NODEV, f"size={size},mode=755")
    tempfile.tempdir = folder
    os.umask(0)  # the learner's code is another user, and writes beside the judge
