"""The README's lines find wheels: on each Python that the kit was tested on, on each system. Nothing is installed.

`uv` answers for systems that are not this one. It reads no settings of pip, so it is told where pip would look.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys

import pytest
from packaging.requirements import Requirement

from checker.course import ROOT
from checker.doctor.probes import NEWEST_PYTHON, OLDEST_PYTHON

CONSTRAINTS = ROOT / "constraints.txt"
PYTHONS = [f"3.{minor}" for minor in range(OLDEST_PYTHON[1], NEWEST_PYTHON[1] + 1)]
SYSTEMS = {  # what uv calls it, and for which macOS
    "Linux x86_64": ("x86_64-manylinux_2_28", ""),
    "Linux aarch64": ("aarch64-manylinux_2_28", ""),
    "Windows x86_64": ("x86_64-pc-windows-msvc", ""),
    "macOS 14 arm64": ("aarch64-apple-darwin", "14.0"),
    "macOS 13 arm64": ("aarch64-apple-darwin", "13.0"),
}
OLDER_TORCH = "macOS 13 arm64"
NO_WHEELS = {("macOS 13 arm64", "3.15"): "PyTorch's last for macOS 13 is 2.11, its first for Python 3.15 is 2.15"}


def versions(python: str, platform: str) -> list[Requirement]:
    """The lines that hold there."""
    lines = [line for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    where = {"python_version": python, "sys_platform": platform}
    return [line for line in map(Requirement, lines) if line.marker is None or line.marker.evaluate(where)]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize("python", PYTHONS)
def test_each_package_has_one_version(python: str, platform: str) -> None:
    names = [line.name for line in versions(python, platform)]
    assert len(set(names)) == len(names)
    assert {line.name for line in versions("3.11", "linux")} == set(names)


def registry() -> dict[str, str]:
    """Where this machine's pip looks, in the words of uv; {} where nobody has said anything."""
    if {"UV_DEFAULT_INDEX", "UV_INDEX_URL"} & set(os.environ):
        return {}
    asked = [sys.executable, "-m", "pip", "config", "list"]  # `get` reads one of pip's files only
    listed = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    places = re.findall(r"^(?::env:|global)\.index-url='(.+)'$", listed, re.MULTILINE)  # the environment's comes first
    return {"UV_DEFAULT_INDEX": places[0]} if places else {}


def resolve(*words: str, wanted: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate"]
    return subprocess.run(
        [*call, "--no-python-downloads", "--python", sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, **environ},
        input=wanted,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def reached() -> dict[str, str]:
    """What uv needs in its environment to reach the registry."""
    if importlib.util.find_spec("uv") is None:
        pytest.skip("uv is in the extra `test`, which is not installed")
    found = registry()
    done = resolve("-", wanted="pluggy", UV_NO_CACHE="1", **found)
    if "Failed to fetch" in done.stderr:
        pytest.skip("no package registry can be reached")
    assert done.returncode == 0, done.stderr
    return found


@pytest.mark.slow
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_wheels(system: str, python: str, reached: dict[str, str]) -> None:
    """Of the second line; it needs all that the first one does."""
    platform, macos = SYSTEMS[system]
    target = {"MACOSX_DEPLOYMENT_TARGET": macos} if macos else {}
    there = ("--python-version", python, "--python-platform", platform, "--only-binary", ":all:")
    done = resolve(*there, "-c", CONSTRAINTS.name, "--extra", "test", "pyproject.toml", **reached, **target)
    if (system, python) in NO_WHEELS:
        assert done.returncode != 0 and "torch" in done.stderr, f"now there are: {NO_WHEELS[system, python]}"
        return
    assert done.returncode == 0, done.stderr
    found = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", done.stdout, re.MULTILINE))
    for line in versions(python, "linux"):  # each names one version
        if line.name in found and not (system == OLDER_TORCH and line.name in {"torch", "torchvision"}):
            assert found[line.name] in line.specifier, line
