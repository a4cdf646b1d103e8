"""The system calls that no code in a sandbox may make: what namespaces leave open. Built with libseccomp, once."""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import errno
import os
from contextlib import suppress
from functools import cache

import pyseccomp

from checker.sandbox.kernel import NEWUSER

# Namespaces, mounts, other processes, the kernel's keys and modules, and what has had the most holes.
REFUSED = (
    *("mount", "umount2", "pivot_root", "chroot", "unshare", "setns", "open_tree", "move_mount", "mount_setattr"),
    *("fsopen", "fsconfig", "fsmount", "fspick", "open_by_handle_at", "name_to_handle_at", "quotactl", "swapon"),
    *("ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "kcmp", "process_madvise"),
    *("add_key", "request_key", "keyctl", "bpf", "perf_event_open", "userfaultfd", "fanotify_init", "lookup_dcookie"),
    *("io_uring_setup", "io_uring_enter", "io_uring_register", "init_module", "finit_module", "delete_module"),
    *("kexec_load", "kexec_file_load", "reboot", "acct", "syslog", "settimeofday", "clock_settime", "clock_adjtime"),
    *("personality", "nfsservctl", "vhangup", "iopl", "ioperm", "modify_ldt", "migrate_pages", "move_pages"),
)
FAMILIES = (1, 2, 10)  # of sockets: AF_UNIX, AF_INET, AF_INET6, which a network of one's own keeps at home


@cache
def program() -> bytes:
    """The filter as a BPF program; raises OSError where libseccomp is too old or not there."""
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    refusal = pyseccomp.ERRNO(errno.EPERM)
    for name in REFUSED:
        with suppress(OSError, ValueError, RuntimeError):  # not on this architecture
            rules.add_rule(refusal, name)
    rules.add_rule(refusal, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, NEWUSER, NEWUSER))
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags cannot be seen; libc asks for clone then
    rules.add_rule(refusal, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, 0xFFFFFFFF, 0x5412))  # TIOCSTI
    for family in range(64):
        if family not in FAMILIES:
            rules.add_rule(refusal, "socket", pyseccomp.Arg(0, pyseccomp.EQ, family))
    with open(os.memfd_create("calls"), "w+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
