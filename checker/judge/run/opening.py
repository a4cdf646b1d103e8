"""Opening an engine: the worker first, before anything expected is loaded; then pytest collects the checkers, once."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checker.course import Chapter
from checker.judge.pool.starting import start_worker
from checker.judge.run.settings import Settings
from checker.processes.folders import sweep
from checker.processes.start import Tree

if TYPE_CHECKING:
    from checker.judge.pool.worlds import Worlds
    from checker.judge.run.engine import Engine, Explainer
    from checker.judge.run.plugin import CheckerPlugin, Items

    MakeExplainer = Callable[[], Explainer]

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
    """The way of making fresh worlds that this system has, with what the chapters need imported.

    Raises ImportError where torch cannot be imported, and OSError where no process can be started.
    """
    imports = list(dict.fromkeys(name for chapter in chapters for name in chapter.imports))
    if settings.sandboxed and sys.platform == "linux":
        _import("checker.judge.pool.sandboxed")
        from checker.judge.pool.sandboxed import SandboxedWorlds

        return SandboxedWorlds(imports, settings.superseded, slot=settings.slot)
    if sys.platform == "linux" and not settings.portable and not settings.real_gpu:
        _import("checker.judge.pool.forked")
        from checker.judge.pool.forked import ForkedWorlds, forked_zygote

        return ForkedWorlds(forked_zygote(imports), settings.superseded)
    first = start_worker()  # it imports torch while this process does
    try:
        _import("checker.judge.pool.spawned")
        from checker.judge.pool.spawned import SpawnedWorlds
    except BaseException:  # Ctrl-C in the middle of it
        Tree(first).end()
        raise
    return SpawnedWorlds(imports, first, real_gpu=settings.real_gpu, superseded=settings.superseded)


def _import(name: str) -> None:
    """Imports torch with it, in a thread of its own: Ctrl-C raises in the main thread, and in the middle of torch's C++
    an exception would abort the process. Raises what goes wrong: a second attempt would fail in another way."""
    failed: list[BaseException] = []

    def imported() -> None:
        try:
            importlib.import_module(name)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=imported, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(0.05)  # without a time, Windows would not hear Ctrl-C
    if failed:
        raise failed[0]


@contextmanager
def open_engine(
    chapters: Sequence[Chapter], settings: Settings, *, explainer: MakeExplainer | None = None
) -> Iterator[Engine]:
    """An engine for these chapters: imports torch, starts the worker, collects the checkers once.

    explainer: makes who explains failures, when torch is in; without it they are not explained.
    Raises RuntimeError where a chapter's checkers cannot be collected.
    """
    sweep()
    worlds = open_worlds(chapters, settings)
    try:
        from checker.judge.run.engine import Engine

        with _collected(chapters) as (plugin, items):
            gc.freeze()
            gc.enable()
            yield Engine(worlds, plugin, items, settings, explainer() if explainer else None)
    finally:
        worlds.close()


@contextmanager
def _collected(chapters: Sequence[Chapter]) -> Iterator[tuple[CheckerPlugin, Items]]:
    """The chapters' checkers, in a session of pytest's that lasts as long as the context."""
    import pytest
    from _pytest.config import _prepareconfig
    from _pytest.main import Session

    from checker.judge.run.plugin import CheckerPlugin, by_task

    options = ["-c", str(INI), "--assert=plain", "--noconftest", "-s"]
    plugin = CheckerPlugin()
    with _no_foreign_plugins():
        config = _prepareconfig([*options, *[f"-pno:{name}" for name in WITHOUT]], [plugin])
    try:
        session = Session.from_config(config)
        config._do_configure()
        config.hook.pytest_sessionstart(session=session)
        try:
            # By their paths, and not by arguments: in those, [ and $ have a meaning of their own.
            modules = [pytest.Module.from_parent(session, path=chapter.test_file) for chapter in chapters]
            items = [item for module in modules for item in session.genitems(module)]
            if session.testsfailed or not items:
                files = [str(module.path) for module in modules]
                raise RuntimeError("\n".join(["pytest could not collect the checkers", *files, *plugin.faults]))
            yield plugin, by_task(items)
        finally:
            config.hook.pytest_sessionfinish(session=session, exitstatus=0)
    finally:
        config._ensure_unconfigure()


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
