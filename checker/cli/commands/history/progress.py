"""`progress export FILE` and `progress import FILE`: what the tutor remembers, carried to another computer."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from rich.text import Text

from checker.cli.asking import agreed
from checker.cli.files import shown_path, unreadable, unwritable
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.storage import state
from checker.storage.files import locked, read_file, write_atomically, write_bytes_atomically
from checker.storage.transfer import NotExported, exported, imported, merged, passes

ACTIONS = ("export", "import")
EXAMPLE = "progress.json"


def move_progress(session: Session, action: str | None, name: str | None, *, yes: bool) -> int:
    """Raises UsedWrongly."""
    if action is None:
        raise UsedWrongly("progress_needs_action", ["progress", ACTIONS[0], EXAMPLE])
    if action not in ACTIONS:
        raise UsedWrongly("bad_progress", replaced(session.argv, action, nearest(action, ACTIONS)), given=action)
    if name is None:
        raise UsedWrongly("progress_needs_file", ["progress", action, EXAMPLE])
    return _export(session, name, yes=yes) if action == "export" else _import(session, name)


def _export(session: Session, name: str, *, yes: bool) -> int:
    file = Path(name)
    if file.is_file() and not agreed(session, session.say("progress_ask", file=name), yes=yes):
        other = file.with_name(f"{file.stem}-2{file.suffix}")
        session.show(session.step("progress_not", "progress", "export", other))
        return 1
    try:
        write_atomically(file, exported(session.load_state()))
    except OSError as error:
        right = replaced(session.argv, name, EXAMPLE)
        raise UsedWrongly("bad_report", right, given=name, reason=error.strerror or error) from None
    session.show(session.step("progress_exported", "progress", "import", file.name, file=name))
    return 0


def _import(session: Session, name: str) -> int:
    try:
        theirs = imported(read_file(Path(name)).decode("utf-8"))
    except FileNotFoundError:
        raise UsedWrongly("progress_no_file", ["progress", "import", EXAMPLE], given=name) from None
    except OSError as error:
        raise unreadable(Path(name), error) from None
    except (UnicodeDecodeError, NotExported):
        raise UsedWrongly("progress_bad_file", ["progress", "export", EXAMPLE], given=name) from None
    try:
        with locked(session.state_file):
            known = session.begun_anew()
            both = merged(known, theirs)
            backup = _keep_aside(session.state_file) if both != known else None
            state.save(session.state_file, both)
    except OSError as error:
        raise unwritable(session.state_file, error) from None
    if backup is not None:
        session.show(Text(session.say("progress_kept", file=shown_path(backup))))
    label = "progress_same" if both == known else "progress_imported"
    session.show(session.step(label, file=name, count=passes(both) - passes(known)))
    return 0


def _keep_aside(file: Path) -> Path | None:
    """A copy under the first number that is free: `state.json.1`."""
    if not file.exists():
        return None
    backup = next(
        path for path in (file.with_name(f"{file.name}.{number}") for number in count(1)) if not path.exists()
    )
    write_bytes_atomically(backup, file.read_bytes())
    return backup
