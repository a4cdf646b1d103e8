"""A sandbox: its own root folder, processes, network and names. What is in it is what is named here, nothing else.

For a class, whose code nobody has read. Around a zygote that is already warm: namespaces of its own for mounts,
processes, network, IPC and names (and users, where nobody is root), a root folder of memory with the paths that Python
and the worker need and no answer, its own `/tmp`, no privilege, and a list of system calls that are refused. The tasks
are forked inside. A sandbox is new for every loading: a task that is judged once more with the reference in another's
place can read that reference, and must have nowhere to leave it for a later task. The kit's own wrong answers run
outside, since their sources hold the answers. The judge itself may write to one folder of memory only (`private.py`):
what it reads there may be a link. `preflight.py` tries each part and says which the machine lacks.

Built by this module's own calls for a process that is already warm (7 ms): bubblewrap starts a new program, which
would have to import torch again for each sandbox (seconds).
"""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import os
import resource
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from checker.sandbox import kernel

INSIDE = 64_000  # the user that the learner's code is, in the sandbox; for root also outside, plus the sandbox's slot
HOST = "sandbox"
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store")
ETC = ("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/localtime", "/etc/nsswitch.conf")
WRITTEN = {  # the sandbox's own: who and where one is
    "/etc/hosts": f"127.0.0.1 localhost {HOST}\n::1 localhost\n",
    "/etc/passwd": f"student:x:{INSIDE}:{INSIDE}::/tmp:/bin/sh\n",
    "/etc/group": f"student:x:{INSIDE}:\n",
}
DEVICES = ("null", "zero", "full", "random", "urandom")
KIT = (
    "checker/__init__.py",
    "checker/worker",
    "checker/wire",
    "checker/simulated_gpu",
    "checker/datasets",
    "course_data.py",
    "data",
)
PROCESSES = 128  # of one sandbox, threads counted
FILES = 512  # open at once
_OLD = "/.old"


@dataclass(frozen=True)
class Sandbox:
    """What it holds. `shared`: a folder that judge and sandbox both write; `modules`: the learner's own, read-only.

    tmp: bytes of /tmp and of /dev/shm each, which nobody else sees. slot: sandboxes at the same time differ in it.
    """

    shared: str
    modules: str = ""
    tmp: int = 64 << 20
    slot: int = 0


def readable(root: Path) -> list[str]:
    """The paths that Python, the libraries and the worker's part of the kit at `root` need."""
    python = [sys.prefix, sys.base_prefix, os.path.dirname(os.path.realpath(sys.executable))]
    libraries = [path for path in sys.path if os.path.isdir(path) and not Path(path).resolve().is_relative_to(root)]
    kit = [str(root / name) for name in KIT]
    found = [os.path.abspath(path) for path in (*SYSTEM, *ETC, *python, *libraries, *kit) if os.path.exists(path)]
    outer = [path for path in dict.fromkeys(found) if not any(_below(path, other) for other in found)]
    return [path for path in outer if not _below(str(root), path) and path != str(root)]


def _below(path: str, other: str) -> bool:
    return path != other and path.startswith(other.rstrip("/") + "/")


def enter(sandbox: Sandbox, paths: Sequence[str], calls: bytes = b"") -> int:
    """Forks a child into the sandbox and gives its process id, 0 in the child: it is the first process there, all
    others end with it. `calls`: see `checker/sandbox/system_calls.py`. This process may have one thread only, and is
    good for nothing else afterwards. Raises OSError, in this process or in the child, where the system does not let it.
    """
    root = os.geteuid() == 0
    uid, gid = os.geteuid(), os.getegid()
    spaces = kernel.NEWNS | kernel.NEWPID | kernel.NEWNET | kernel.NEWIPC | kernel.NEWUTS
    kernel.unshare(spaces if root else spaces | kernel.NEWUSER)
    if not root:
        kernel.map_ids(INSIDE, uid=uid, gid=gid)
    child = os.fork()
    if child:
        return child
    _furnish(sandbox, paths)
    kernel.name_host(HOST)
    kernel.raise_loopback()
    _limit()
    kernel.bound_capabilities()
    if root:
        os.setgroups([])
        os.setresgid(*[INSIDE + sandbox.slot] * 3)
        os.setresuid(*[INSIDE + sandbox.slot] * 3)
    kernel.drop_capabilities()
    if calls:
        kernel.filter_calls(calls)
    return 0


def _furnish(sandbox: Sandbox, paths: Sequence[str]) -> None:
    """A new root of memory, with what is to be seen in it."""
    base = os.path.dirname(sandbox.shared)
    kernel.mount("none", "/", flags=kernel.REC | kernel.PRIVATE)
    kernel.mount("tmpfs", base, "tmpfs", kernel.NOSUID | kernel.NODEV, "size=1m,nr_inodes=4k,mode=755")
    os.mkdir(base + _OLD)
    kernel.pivot_root(base, base + _OLD)
    os.chdir("/")
    _memory("/tmp", sandbox.tmp)  # first: a path that is shown may lie in it
    for path in paths:
        _show(path)
    if sandbox.modules:
        _show(sandbox.modules)
    _devices(sandbox)
    for path, text in WRITTEN.items():
        _file(path, text)
    os.mkdir("/proc")
    kernel.mount("proc", "/proc", "proc", kernel.NOSUID | kernel.NODEV | kernel.NOEXEC)
    _bind(sandbox.shared)
    kernel.unmount(_OLD)
    os.rmdir(_OLD)
    kernel.restrict("/", kernel.READ_ONLY | kernel.NOSUID, recursive=False)
    os.chdir("/tmp")


def _show(path: str) -> None:
    """This path, read-only, as it is outside."""
    if os.path.islink(_OLD + path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with suppress(FileExistsError):
            os.symlink(os.readlink(_OLD + path), path)
        return
    _bind(path)
    kernel.restrict(path, kernel.READ_ONLY | kernel.NOSUID | kernel.NODEV, recursive=True)


def _bind(path: str) -> None:
    if stat.S_ISDIR(os.stat(_OLD + path).st_mode):
        os.makedirs(path, exist_ok=True)
    else:
        _file(path)
    kernel.mount(_OLD + path, path, flags=kernel.BIND | kernel.REC)


def _file(path: str, text: str = "") -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, 0o644)  # not open(): its codecs may not be there yet
    os.write(descriptor, text.encode())
    os.close(descriptor)


def _devices(sandbox: Sandbox) -> None:
    for name in DEVICES:
        _file(f"/dev/{name}")
        kernel.mount(f"{_OLD}/dev/{name}", f"/dev/{name}", flags=kernel.BIND)
    _memory("/dev/shm", sandbox.tmp)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")):
        os.symlink(target, f"/dev/{name}")


def _memory(folder: str, size: int) -> None:
    os.makedirs(folder)
    kernel.mount("tmpfs", folder, "tmpfs", kernel.NOSUID | kernel.NODEV, f"size={size},nr_inodes=4k,mode=1777")


def _limit() -> None:
    for limit, most in ((resource.RLIMIT_NPROC, PROCESSES), (resource.RLIMIT_NOFILE, FILES), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (most, most))
