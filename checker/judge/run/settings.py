"""What a run of the engine is told."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field

SEEDS = 10**6  # six digits are soon typed again


def fresh_seed() -> int:
    """A seed that nobody can foresee."""
    return secrets.randbelow(SEEDS)


@dataclass(frozen=True)
class Settings:
    """seed: all draws derive from it. timeout: seconds that a test may take.

    portable: the way without fork, everywhere.
    real_gpu: code for a GPU runs on a real one as far as it goes, and then without fork, as CUDA demands.
    sandboxed: each file is judged in a sandbox of its own; this process must have entered `checker.sandbox.private`.
    superseded: set from another thread, it ends what is being judged with Superseded.
    """

    seed: int
    timeout: float = 10.0
    portable: bool = False
    real_gpu: bool = False
    sandboxed: bool = False
    slot: int = 0  # of several such processes at the same time
    superseded: threading.Event = field(default_factory=threading.Event)
