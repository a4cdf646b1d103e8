"""The checkers under plain pytest, as an editor's test panel runs them: the same engine, the same verdicts."""

from __future__ import annotations

from checker.judge.run.plain import pytest_addoption, pytest_configure

__all__ = ["pytest_addoption", "pytest_configure"]
