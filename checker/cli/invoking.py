"""From typed words to a command of `app.py`; what typer says about wrong ones is said in the learner's language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import typer

from checker.cli.app import app
from checker.cli.screens.help import help_lines
from checker.cli.session import Exit, Session
from checker.cli.usage import EXAMPLES, UsedWrongly, nearest, replaced

PROGRAM = "tutor"  # what a shell completes; `python tutor.py` it cannot
# typer brings its own copy of click or uses the installed one, by version; either way this is its UsageError.
_TyperUsageError: type[Exception] = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "UsageError")


def invoke(session: Session, argv: Sequence[str]) -> int:
    """Runs the command in `argv`; its exit code. Raises UsedWrongly and KeyboardInterrupt."""
    command = _command()
    _find_tool(session, argv)
    try:
        words = [*argv, "--help"] if list(argv) == ["dev"] else list(argv)
        code = command.main(args=words, prog_name=PROGRAM, standalone_mode=False, obj=session)
    except _TyperUsageError as error:
        raise _said_our_way(error, session, argv) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == Exit.INTERRUPTED:  # newer versions of typer turn Ctrl-C into this
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _find_tool(session: Session, argv: Sequence[str]) -> None:
    """Raises UsedWrongly where `dev` has no such command."""
    tools = getattr(_commands()["dev"], "commands", {})
    if tools and len(argv) > 1 and argv[0] == "dev" and not argv[1].startswith("-") and argv[1] not in tools:
        right = replaced(session.argv, argv[1], nearest(argv[1], tools))
        raise UsedWrongly("bad_command", right, given=argv[1])


def show_help(session: Session, argv: Sequence[str]) -> int:
    """The help of the command in `argv`, or of the tutor."""
    commands = _commands()
    name = argv[0] if argv and argv[0] in commands else ""
    session.show(*help_lines(session, name, commands))
    return 0


@cache
def _command() -> Any:
    """The tree of all commands, whose type is typer's own affair: building it takes longer than most of them run."""
    return typer.main.get_command(app)


def _commands() -> dict[str, Any]:
    return dict(getattr(_command(), "commands"))  # noqa: B009 (a group)


def _said_our_way(error: Exception, session: Session, argv: Sequence[str]) -> UsedWrongly:
    option, kind, typed = str(getattr(error, "option_name", "")), type(error).__name__, session.argv
    command = _commands().get(argv[0])
    if kind == "NoSuchOption" and option:
        known = [name for param in getattr(command, "params", ()) for name in param.opts if name.startswith("--")]
        right = nearest(option, [*known, "--lang", "--plain", "--help"], otherwise="--help")
        return UsedWrongly("bad_option", replaced(typed, option, right), given=option)
    if kind == "BadOptionUsage" and any(word.startswith(option + "=") for word in typed):
        words = [option if word.startswith(option + "=") else word for word in typed]
        return UsedWrongly("option_takes_none", words, option=option)
    if kind == "BadOptionUsage":
        return UsedWrongly("option_needs_value", [*typed, EXAMPLES.get(option, "...")], option=option)
    return UsedWrongly("bad_usage", ["--help"], text=str(error))
