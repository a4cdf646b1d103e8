"""`python tutor.py dev ...`. Imported at every start of the tutor: what a command needs, it imports itself."""

from __future__ import annotations

import typer

app = typer.Typer(add_completion=False)


@app.callback()
def dev() -> None:
    """For authors of chapters."""
