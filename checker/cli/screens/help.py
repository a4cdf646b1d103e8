"""`--help`, in the learner's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.text import Text

from checker.cli.session import Session
from checker.cli.usage import next_line
from checker.messages.wrap import wrap

EVERYWHERE = (("--lang LANG", "lang"), ("--course DIR", "course"), ("--plain", "plain"), ("--help", "help"))


def help_lines(session: Session, name: str, commands: Mapping[str, Any]) -> list[Text]:
    """The help of one command; of the tutor itself where `name` is empty."""
    about = session.say(f"help_{name or 'tutor'}")
    usage = next_line(session.say("help_usage"), *(_usage_words(name, commands[name]) if name else "COMMAND").split())
    lines = [usage, *wrap(Text(about), session.width)]
    if not name:
        rows = [(_usage_words(known, command), session.say(f"help_{known}")) for known, command in commands.items()]
        lines += [Text(), Text(session.say("help_commands"), "bold"), *_table(session, rows)]
    options = [(" ".join(_option(param)), param.name) for param in getattr(commands.get(name), "params", ())]
    own = [(left, _option_name(key)) for left, key in options if left]
    rows = [(left, session.say(f"help_option_{key}")) for left, key in (*own, *EVERYWHERE)]
    return [*lines, Text(), Text(session.say("help_options"), "bold"), *_table(session, rows)]


def _usage_words(name: str, command: Any) -> str:
    arguments = [param.metavar for param in command.params if not param.opts[0].startswith("-") and param.metavar]
    return " ".join((name, *arguments))


def _option(param: Any) -> tuple[str, ...]:
    """`--file FILE`; nothing for an argument, nor for typer's own --help."""
    if not param.opts[0].startswith("--") or param.opts[0] == "--help":
        return ()
    return (param.opts[0], param.metavar) if param.metavar else (param.opts[0],)


def _option_name(key: str) -> str:
    return {"as_json": "json", "every": "all"}.get(key, key)


def _table(session: Session, rows: Sequence[tuple[str, str]]) -> list[Text]:
    """Two columns; where the terminal is narrow the second stands under the first."""
    column = max(cell_len(left) for left, _ in rows) + 4
    lines: list[Text] = []
    for left, right in rows:
        if session.width < 60:
            lines += [Text(f"  {left}", "cyan"), *wrap(Text(f"    {right}"), session.width, indent=4)]
            continue
        first, *others = wrap(Text(right), session.width - column)
        padded = "  " + left + " " * (column - 2 - cell_len(left))
        lines += [Text.assemble((padded, "cyan"), first), *(Text(" " * column).append_text(line) for line in others)]
    return lines
