"""What was typed after `draw`, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.text import Text

from checker.cli.session import Session

# A picture is drawn anew for whatever it is shown on: a session has the width, the signs and the language.
Picture = Callable[[Session], list[Text]]


@dataclass(frozen=True)
class DrawRequest:
    """What was typed after `draw`; None and False where nothing was."""

    kind: str | None = None
    what: str | None = None
    name: str | None = None
    n: str | None = None
    kernel: str | None = None
    stride: str | None = None
    padding: str | None = None
    dilation: str | None = None
    ceil: bool = False
    windows: bool = False
    own_file: Path | None = None
    shape: str | None = None
    svg: Path | None = None
    png: Path | None = None

    def options(self) -> list[str]:
        """Those that only some pictures have, as they were typed."""
        values = {
            "--n": self.n,
            "--kernel": self.kernel,
            "--stride": self.stride,
            "--padding": self.padding,
            "--dilation": self.dilation,
            "--ceil": self.ceil,
            "--all": self.windows,
            "--file": self.own_file,
            "--input": self.shape,
        }
        return [option for option, value in values.items() if value not in (None, False)]
