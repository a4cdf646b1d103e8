"""What the machine is said to be able to do is what it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course import ROOT
from checker.sandbox import preflight as flying
from checker.sandbox.preflight import Found, Level, preflight
from tests.sandbox.needed import no_sandbox

ENVIRON = dict(os.environ)
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Linux's namespaces")


def tried(folder: Path, *prefix: str) -> dict[str, str]:
    command = [*prefix, sys.executable, "-m", "checker.sandbox.preflight", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    if "unshare:" in done.stderr:
        no_sandbox(done.stderr.strip())
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@LINUX
def test_full_means_that_every_wall_stands() -> None:
    found = preflight(ENVIRON)
    assert (found.level is Level.FULL) == (found.missing == {})


@LINUX
def test_each_part_is_tried(tmp_path: Path) -> None:
    own = {"users"} if os.geteuid() else set()
    assert set(tried(tmp_path)) == {"mounts", "processes", "network", "ipc", "names", "calls", "sandbox"} | own


@LINUX
def test_a_part_that_the_system_refuses_is_named_with_its_reason(tmp_path: Path) -> None:
    """In a user namespace that allows no network namespaces."""
    refuse = 'echo 0 > /proc/sys/user/max_net_namespaces && exec "$0" "$@"'
    found = tried(tmp_path, "unshare", "--user", "--map-root-user", "sh", "-c", refuse)
    missing = {part: reason for part, reason in found.items() if reason}
    assert set(missing) == {"network", "sandbox"} and "No space left" in missing["network"]


def test_elsewhere_there_are_no_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flying.sys, "platform", "darwin")
    assert preflight(ENVIRON) == Found(Level.PROCESS, {"namespaces": "darwin"})


@LINUX
def test_a_python_that_cannot_try_is_no_full_level(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flying.sys, "executable", "/bin/false")
    assert preflight(ENVIRON) == Found(Level.LIMITS, {"python": "?"})
