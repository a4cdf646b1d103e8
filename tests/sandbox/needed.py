"""What a test does that needs the sandbox where this machine cannot build it: one way, so that no gap goes unseen."""

from __future__ import annotations

import os
from functools import cache
from typing import NoReturn

import pytest

MISSING = "this machine cannot build the sandbox: "  # how such a reason begins; the summary counts by it


def is_required() -> bool:
    """This project's own CI has machines that can build it: there a test that did not run is a failure."""
    return os.environ.get("CI") == "true" and os.environ.get("TUTOR_REQUIRE_SANDBOX") == "1"


def require_sandbox() -> None:
    """Where a wall cannot be built for this user, the test ends here."""
    if reason := _missing():
        no_sandbox(reason)


@cache
def _missing() -> str:
    from checker.sandbox.preflight import preflight

    return "; ".join(f"{wall}: {reason}" for wall, reason in preflight(os.environ).missing.items())


def no_sandbox(reason: str) -> NoReturn:
    """Skips the test, or fails it where a sandbox is required."""
    if is_required():
        pytest.fail(MISSING + reason, pytrace=False)
    pytest.skip(MISSING + reason)
