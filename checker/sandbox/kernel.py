"""The system calls that a sandbox is made of, on Linux: each raises OSError with what was asked for."""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import ctypes
import errno
import fcntl
import os
import platform
import socket
import struct
from typing import Any

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
NOSUID, NODEV, NOEXEC, BIND, REC, PRIVATE = 2, 4, 8, 4096, 16384, 1 << 18
DETACH = 2
READ_ONLY = 1  # for `restrict`, as are NOSUID and NODEV
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 4, 22, 24, 38
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_MOUNT_SETATTR = 442  # the same on every architecture
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41, "riscv64": 41, "ppc64le": 203, "s390x": 217}
_CAPABILITY_VERSION = 0x20080522
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 1

_libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags: int) -> None:
    """Moves this process into namespaces of its own."""
    _call("unshare", flags)


def map_ids(inside: int, *, uid: int, gid: int) -> None:
    """In a new user namespace: `inside` is what this process's ids are called there."""
    for name, text in (("setgroups", "deny"), ("uid_map", f"{inside} {uid} 1"), ("gid_map", f"{inside} {gid} 1")):
        descriptor = os.open(f"/proc/self/{name}", os.O_WRONLY)
        try:
            os.write(descriptor, text.encode())
        finally:
            os.close(descriptor)


def mount(source: str, target: str, kind: str = "", flags: int = 0, options: str = "") -> None:
    _call("mount", source.encode(), target.encode(), kind.encode(), flags, options.encode(), said=target)


def unmount(target: str) -> None:
    """Away at once, also while somebody is in it."""
    _call("umount2", target.encode(), DETACH, said=target)


def restrict(target: str, flags: int, *, lifted: int = 0, recursive: bool) -> None:
    """Read-only and the like, set or lifted, for a mount and, if wanted, all that is mounted below it."""
    attributes = struct.pack("=4Q", flags, lifted, 0, 0)
    number, below = _MOUNT_SETATTR, _AT_RECURSIVE if recursive else 0
    _call("syscall", number, _AT_FDCWD, target.encode(), below, attributes, len(attributes), said=target)


def pivot_root(new: str, old: str) -> None:
    """`new` becomes the root of all paths, what was it lies below `old`."""
    number = _PIVOT_ROOT.get(platform.machine())
    if number is None:
        raise OSError(errno.ENOSYS, "pivot_root is not known for", platform.machine())
    _call("syscall", number, new.encode(), old.encode(), said=new)


def raise_loopback() -> None:
    """Brings up the one interface that a new network namespace has."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack_from("H", fcntl.ioctl(any_socket, _SIOCGIFFLAGS, request), 16)[0]
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", flags | _IFF_UP))


def name_host(name: str) -> None:
    _call("sethostname", name.encode(), len(name))


def bound_capabilities() -> None:
    """Lets no capability be regained, whatever is executed. To be called while there are some."""
    capability = 0
    while _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0:
        capability += 1


def drop_capabilities() -> None:
    """Gives up every capability, for good."""
    _call("capset", struct.pack("=Ii", _CAPABILITY_VERSION, 0), struct.pack("=6I", *[0] * 6))
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def filter_calls(program: bytes) -> None:
    """Installs a seccomp filter, a BPF program, for this process and all that it starts."""
    buffer = ctypes.create_string_buffer(program, len(program))
    argument = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, 2, ctypes.c_char_p(argument))


def prctl(option: int, *values: Any) -> None:
    _call("prctl", option, *values, *[0] * (4 - len(values)))


def _call(name: str, *arguments: Any, said: str = "") -> None:
    wide = [ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments]
    if getattr(_libc, name)(*wide) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}", said or None)
