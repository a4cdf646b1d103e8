"""Golden files: what a screen looked like when somebody last looked at it.

After a wanted change: `RENEW_GOLDEN=1 python -m pytest tests/cli`, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path


def agree(file: Path, text: str) -> None:
    """Asserts that `file` holds `text`; or writes it there, where that is wanted."""
    if os.environ.get("RENEW_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")
