"""The sandbox, on Linux: what can be reached without it cannot be from inside. Every decoy is made by the test."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from checker.course import ROOT

if sys.platform != "linux":
    pytest.skip("a sandbox is made of Linux's namespaces", allow_module_level=True)

from checker.sandbox import kernel, sandbox
from tests.sandbox.needed import no_sandbox

SECRET = "what only the instructor may read"
NOBODY = 65_534
Look = Callable[[], Any]


class Place:
    """A folder with decoys, and sandboxes made beside it, as root or as anybody."""

    def __init__(self, folder: Path, *, privileged: bool) -> None:
        self.folder = folder
        self.shared = folder / "shared"
        self.secret = folder / "home" / "secret.txt"
        self.privileged = privileged
        for each in (self.shared, self.secret.parent):
            each.mkdir()
            each.chmod(0o777)
        self.secret.write_text(SECRET)
        folder.chmod(0o755)

    def inside(self, look: Look, *, tmp: int = 1 << 20) -> Any:
        """What `look` gives in a sandbox."""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                self._become()
                paths = [path for path in sandbox.readable(ROOT) if os.access(path, os.R_OK | os.X_OK)]
                child = sandbox.enter(sandbox.Sandbox(str(self.shared), tmp=tmp), paths)
                if child:
                    os.waitpid(child, 0)
                else:
                    os.write(writing, json.dumps(look()).encode())
            except BaseException as error:
                os.write(writing, json.dumps({"error": repr(error)}).encode())
            finally:
                os._exit(0)
        os.close(writing)
        with open(reading, encoding="utf-8") as pipe:
            found = pipe.read()
        os.waitpid(pid, 0)
        return json.loads(found)

    def _become(self) -> None:
        if not self.privileged and os.geteuid() == 0:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            kernel.prctl(kernel.PR_SET_DUMPABLE, 1)  # as a process of nobody's own would be


@pytest.fixture(params=["root", "anybody"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    if request.param == "root" and os.geteuid() != 0:
        pytest.skip("needs root")
    folder = Path(tempfile.mkdtemp(prefix="tutor-sandbox-"))
    try:
        place = Place(folder, privileged=request.param == "root")
        if isinstance(problem := place.inside(lambda: True), dict):
            no_sandbox(f"as {request.param}: {problem['error']}")
        yield place
    finally:
        shutil.rmtree(folder)


# --- what is reachable without, and not with it ---------------------------------------------------------------------


def works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def test_a_file_of_the_instructor_cannot_be_read(place: Place) -> None:
    def look() -> bool:
        return works(lambda: place.secret.read_text("utf-8"))

    assert look() and not place.inside(look)


def test_a_folder_of_the_instructor_cannot_be_written(place: Place) -> None:
    target = place.secret.parent / "left.txt"

    def look() -> bool:
        return works(lambda: os.close(os.open(target, os.O_CREAT | os.O_WRONLY)))

    assert look()
    target.unlink()
    assert not place.inside(look) and not target.exists()


@pytest.mark.parametrize("family", ["loopback", "abstract"])
def test_a_listener_cannot_be_reached(place: Place, family: str) -> None:
    with socket.socket(socket.AF_INET if family == "loopback" else socket.AF_UNIX) as listener:
        listener.bind(("127.0.0.1", 0) if family == "loopback" else f"\0tutor-decoy-{os.getpid()}")
        listener.listen()

        def look() -> bool:
            with socket.socket(listener.family) as caller:
                caller.settimeout(2)
                return works(lambda: caller.connect(listener.getsockname()))

        assert look() and not place.inside(look)


def test_a_process_cannot_be_seen_or_signalled(place: Place) -> None:
    decoy = os.fork()
    if decoy == 0:
        time.sleep(60)
        os._exit(0)
    try:

        def look() -> list[bool]:
            return [works(lambda: os.kill(decoy, 0)), os.path.exists(f"/proc/{decoy}/cmdline")]

        assert look() == [True, True] and place.inside(look) == [False, False]
    finally:
        os.kill(decoy, 9)
        os.waitpid(decoy, 0)


@pytest.mark.parametrize("name", ["solutions", "exercises", "checker/judge", "checker/chapters", ".git", "tests"])
def test_answers_and_judge_are_not_there(place: Place, name: str) -> None:
    def look() -> bool:
        return os.path.exists(ROOT / name)

    if not look():
        pytest.skip(f"{name} is not in this copy")
    assert not place.inside(look)


# --- what it is like inside -----------------------------------------------------------------------------------------


def test_it_has_names_and_numbers_of_its_own(place: Place) -> None:
    def look() -> list[object]:
        with open("/proc/self/status", encoding="utf-8") as file:
            capabilities = [line.split()[1] for line in file if line.startswith(("CapEff", "CapPrm", "CapBnd"))]
        return [
            os.getpid(),
            os.getuid(),
            os.getgid(),
            socket.gethostname(),
            {int(mask, 16) for mask in capabilities} == {0},
        ]

    assert place.inside(look) == [1, sandbox.INSIDE, sandbox.INSIDE, sandbox.HOST, True]


def test_all_but_memory_is_read_only(place: Place) -> None:
    def look() -> list[bool]:
        folders = ("/", "/usr", "/usr/lib", str(ROOT / "data"), "/tmp", "/dev/shm", str(place.shared))
        return [works(lambda: os.close(os.open(f"{each}/left", os.O_CREAT | os.O_WRONLY))) for each in folders]  # noqa: B023

    assert place.inside(look) == [False] * 4 + [True] * 3
    assert (place.shared / "left").exists() and not Path("/tmp/left").exists()


def test_memory_is_bounded(place: Place) -> None:
    def look() -> list[bool]:
        return [works(lambda: _fill(f"{folder}/much", 2 << 20)) for folder in ("/tmp", "/dev/shm")]  # noqa: B023

    assert place.inside(look) == [False, False]
    assert place.inside(look, tmp=4 << 20) == [True, True]


def _fill(path: str, size: int) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
    left = size
    while left > 0:
        left -= os.write(descriptor, bytes(left))


def test_processes_are_bounded(place: Place) -> None:
    def look() -> int:
        for count in range(2 * sandbox.PROCESSES):
            try:
                if os.fork() == 0:
                    time.sleep(60)
                    os._exit(0)
            except OSError:
                return count
        return -1

    assert 0 < place.inside(look) < sandbox.PROCESSES


def test_nothing_outlives_it(place: Place) -> None:
    """A process that has left its parent and its session still ends with the sandbox."""

    def look() -> bool:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                for _ in range(100):
                    with suppress(OSError):
                        os.close(os.open(place.shared / "alive", os.O_CREAT | os.O_WRONLY))
                    time.sleep(0.01)
            os._exit(0)
        while not (place.shared / "alive").exists():
            time.sleep(0.001)
        return True

    assert place.inside(look)
    with suppress(FileNotFoundError):
        (place.shared / "alive").unlink()
    time.sleep(0.1)
    assert not (place.shared / "alive").exists()


@pytest.mark.parametrize("again", ["unshare", "mount", "setuid"])
def test_privileges_do_not_come_back(place: Place, again: str) -> None:
    attempts = {
        "unshare": lambda: kernel.unshare(kernel.NEWNET),
        "mount": lambda: kernel.mount("tmpfs", "/tmp", "tmpfs"),
        "setuid": lambda: os.setuid(0),
    }
    assert not place.inside(lambda: works(attempts[again]))
