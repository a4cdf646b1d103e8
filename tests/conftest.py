"""Plain `python -m pytest` runs the quick tests, side by side where pytest-xdist is installed; `--all` runs every test.

What is slow is marked so, and each kind of it has a part that is not: `-m slow` runs the slow ones alone.
"""

from __future__ import annotations

import atexit
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.needed import MISSING

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine

# The tests run side by side, and so does what they judge. Threads of torch's that wait for one another while others
# have the cores burn far more time than they save. Set here, before anything imports torch.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")

# triton, which torch imports here and there, tells at the end of a process which of its own objects it has lost: fifty
# lines after the last one of pytest's. The function that is registered first runs last, when nothing else is due.
atexit.register(lambda: os.dup2(os.open(os.devnull, os.O_WRONLY), 2))

MINUTES, ALL_MINUTES = 5, 30  # on two cores
WAYS = ["forked", "portable"] if sys.platform == "linux" else ["portable"]  # of judging


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="every test, the slow ones too")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Here and not in `addopts`: a learner who runs one chapter's checkers needs no xdist, and waits for no workers."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return  # a worker comes by here too, and must not have workers of its own
    if _is_whole_suite(config) and config.pluginmanager.hasplugin("xdist") and config.option.numprocesses is None:
        config.option.numprocesses = "auto"
        config.option.maxprocesses = config.option.maxprocesses or 4  # each imports torch: half a gigabyte
        config.option.dist = "loadgroup"


def _is_whole_suite(config: pytest.Config) -> bool:
    return not config.option.file_or_dir


def pytest_report_header(config: pytest.Config) -> str:
    if config.option.all:
        return f"every test: about {ALL_MINUTES} minutes on two cores"
    if _is_whole_suite(config) and not config.option.markexpr:
        return f"the quick tests: about {MINUTES} minutes on two cores; every test, --all: about {ALL_MINUTES}"
    return ""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A file's tests share a worker, and with it what they make once; so do files that name one xdist_group.

    xdist's own way writes the group into a test's id, which pytest 9.2 no longer lets it do: it groups nothing, and
    says so nowhere.
    """
    from xdist.scheduler import LoadScopeScheduling

    quick = not config.option.all and not config.option.markexpr

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = config.rootpath / nodeid.partition("::")[0]
            return (
                _group(file) if quick else str(file)
            )  # with the slow ones a group would keep one worker busy for long

    return ByGroup(config, log) if config.getvalue("dist") == "loadgroup" else None


@cache
def _group(file: Path) -> str:
    named = re.search(r"""xdist_group\("(\w+)"\)""", file.read_text(encoding="utf-8"))
    return named[1] if named else str(file)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Takes the slow ones out, unless they are asked for."""
    if config.option.all or config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture(scope="session")
def _opened_engine() -> Iterator[Engine]:
    from checker.course import chapters
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine
    from checker.judge.run.settings import Settings

    with open_engine(list(chapters()), Settings(seed=1), explainer=explainer) as engine:
        engine.worlds.settle()
        yield engine


@pytest.fixture
def engine(_opened_engine: Engine) -> Iterator[Engine]:
    """One for all chapters and all tests of a worker: opening one costs seconds. Its settings are as new for each.

    A file that uses it is in the xdist_group "engine".
    """
    settings = _opened_engine.settings
    yield _opened_engine
    _opened_engine.settings = settings


@pytest.fixture(scope="session", params=WAYS)
def _opened_sample(request: pytest.FixtureRequest) -> Iterator[Engine]:
    from checker.judge.run.opening import open_engine
    from checker.judge.run.settings import Settings
    from tests.sample.chapter import SAMPLE

    with open_engine([SAMPLE], Settings(seed=1, portable=request.param == "portable")) as engine:
        yield engine


@pytest.fixture
def sample_engine(_opened_sample: Engine) -> Iterator[Engine]:
    """One for the sample chapter, each way; in the portable way opening one imports torch anew.

    A file that uses it is in the xdist_group "sample_engine".
    """
    settings = _opened_sample.settings
    yield _opened_sample
    _opened_sample.settings = settings


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Which walls were not tried here: or a machine that cannot build them would look like one where they stand."""
    without = {
        report.nodeid: report.longrepr[2].removeprefix("Skipped: ").removeprefix(MISSING)
        for report in terminalreporter.stats.get("skipped", [])
        if isinstance(report.longrepr, tuple) and MISSING in report.longrepr[2]
    }
    if without:
        terminalreporter.section("not tried: this machine cannot build the sandbox")
        terminalreporter.line(f"{len(without)} tests that need it were skipped:")
        for name, reason in sorted(without.items()):
            terminalreporter.line(f"{name}: {reason}")
