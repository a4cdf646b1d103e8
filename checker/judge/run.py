"""Starting the engine: worker first, before anything expected is loaded; then pytest, once; then whoever drives it."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.course import ROOT, Chapter
from checker.judge import spawn
from checker.judge.settings import Settings

if TYPE_CHECKING:
    from checker.judge.engine import Engine
    from checker.judge.worlds import Worlds

T = TypeVar("T")

INI = Path(__file__).with_name("checkers.ini")

# What pytest brings and a checker does not need: each costs start-up time; the last two collect all garbage at the end.
WITHOUT = (
    "cacheprovider",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "nose",
    "pastebin",
    "recwarn",
    "setuponly",
    "setupplan",
    "stepwise",
    "terminal",
    "tmpdir",
    "warnings",
    "threadexception",
    "unraisableexception",
)


def open_worlds(chapters: Sequence[Chapter], settings: Settings) -> Worlds:
    """The way of making fresh worlds that this system has, with what the chapters need imported."""
    imports = list(dict.fromkeys(name for chapter in chapters for name in chapter.imports))
    if settings.walls:
        _import("checker.judge.walled")
        from checker.judge.walled import WalledWorlds

        return WalledWorlds(imports, settings.superseded, slot=settings.slot)
    if sys.platform == "linux" and not settings.portable and not settings.real_gpu:
        _import("checker.judge.forked")
        from checker.judge.forked import ForkedWorlds, forked_keeper

        return ForkedWorlds(forked_keeper(imports), settings.superseded)
    first = spawn.start()  # it imports torch while this process does
    try:
        _import("checker.judge.spawned")
        from checker.judge.spawned import SpawnedWorlds
    except BaseException:  # Ctrl-C in the middle of it
        spawn.Tree(first).end()
        raise
    return SpawnedWorlds(imports, first, real_gpu=settings.real_gpu, superseded=settings.superseded)


def _import(name: str) -> None:
    """Imports torch with it, in a thread of its own: Ctrl-C raises in the main thread, and in the middle of torch's C++
    an exception would abort the process. What goes wrong is raised where the module is imported again."""

    def imported() -> None:
        with suppress(BaseException):
            importlib.import_module(name)

    thread = threading.Thread(target=imported, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(0.05)  # without a time, Windows would not hear Ctrl-C


def run_engine(chapters: Sequence[Chapter], settings: Settings, drive: Callable[[Engine], T]) -> T:
    """Imports torch, starts the worker, collects the checkers once and calls `drive(engine)`."""
    worlds = open_worlds(chapters, settings)
    try:
        return _with_checkers(chapters, worlds, settings, drive)
    finally:
        worlds.close()


def _with_checkers(chapters: Sequence[Chapter], worlds: Worlds, settings: Settings, drive: Callable[[Engine], T]) -> T:
    import pytest

    from checker.judge.engine import Engine
    from checker.judge.plugin import CheckerPlugin

    results: list[T] = []
    errors: list[BaseException] = []

    def driven(plugin: CheckerPlugin, items: object, _: object) -> None:
        gc.freeze()
        gc.enable()
        try:
            results.append(drive(Engine(worlds, plugin, items, settings)))  # type: ignore[arg-type]
        except BaseException as error:  # pytest must not swallow it: it is raised again below
            errors.append(error)

    files = [str(chapter.test_file) for chapter in chapters]
    options = ["-c", str(INI), "--rootdir", str(ROOT), "--assert=plain", "--noconftest", "-s"]
    plugin = CheckerPlugin(driven)
    with _no_foreign_plugins():
        pytest.main([*options, *[f"-pno:{name}" for name in WITHOUT], *files], plugins=[plugin])
    if errors:
        raise errors[0]
    if plugin.interrupted:
        raise KeyboardInterrupt  # while the checkers were collected
    if not results:
        raise RuntimeError("\n".join(["pytest could not collect the checkers", *files, *plugin.faults]))
    return results[0]


@contextmanager
def _no_foreign_plugins() -> Iterator[None]:
    """No plugin that happens to be installed may change what a checker does."""
    name = "PYTEST_DISABLE_PLUGIN_AUTOLOAD"
    before = os.environ.get(name)
    os.environ[name] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
