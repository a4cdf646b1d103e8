"""What every command of `app.py` does with too many words: it says so in the learner's language."""

from __future__ import annotations

import typer

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly

LOOSE = {"allow_extra_args": True}  # of a command's context


def session_of(ctx: typer.Context) -> Session:
    """Raises UsedWrongly where words are left over."""
    session: Session = ctx.obj
    if ctx.args:
        kept = list(session.argv)
        kept.remove(ctx.args[0])
        raise UsedWrongly("too_many", kept, given=ctx.args[0])
    return session
