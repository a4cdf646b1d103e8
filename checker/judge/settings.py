"""What a run of the engine is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """seed: all draws derive from it. timeout: seconds a test. portable: the way without fork, everywhere."""

    seed: int
    timeout: float = 10.0
    portable: bool = False
    diagnose: bool = True
