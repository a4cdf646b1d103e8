"""Plain `python -m pytest` runs the tests side by side where pytest-xdist is installed."""

import os

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Here and not in `addopts`: a learner who runs one chapter's checkers needs no xdist, and waits for no workers."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return  # a worker comes by here too, and must not have workers of its own
    whole_suite = not config.option.file_or_dir
    if whole_suite and config.pluginmanager.hasplugin("xdist") and config.option.numprocesses is None:
        config.option.numprocesses = "auto"
        config.option.maxprocesses = config.option.maxprocesses or 4  # each imports torch: half a gigabyte
        config.option.dist = "loadgroup"  # tests marked with one xdist_group share a worker, and a warm engine
