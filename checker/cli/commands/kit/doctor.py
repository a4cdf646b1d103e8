"""`doctor`: what this computer and this copy of the kit have, and what mends what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.cells import cell_len
from rich.text import Text

from checker.cli.names import folders
from checker.cli.screens.live import Progress
from checker.cli.session import Session
from checker.doctor.private import without_person
from checker.doctor.probes import Health, HealthRow, examine
from checker.doctor.system import Screen, StateFile, System, this_system
from checker.messages.look import PLAIN
from checker.messages.wrap import wrap
from checker.storage import state
from checker.storage.files import in_the_way

_SMALL = 60  # columns; below, a fact stands under its name
_STYLES = {Health.OK: "green", Health.WARN: "yellow", Health.FAIL: "red"}


def show_doctor(session: Session, *, report: bool, system: System | None = None) -> int:
    """0 when nothing fails. A test brings a computer of its own."""
    system = system or _here(session)
    with Progress(session, 0, silent=report):  # "Loading PyTorch ..."
        rows = examine(system)
    ill = any(row.level is Health.FAIL for row in rows)
    if report:
        _show_report(replace(session, look=PLAIN), rows, system)
    else:
        session.show(*_Table(session, rows).lines(), Text(), *_ending(session, ill=ill))
    return int(ill)


def _here(session: Session) -> System:
    console = session.console
    return this_system(
        environ=session.environ,
        screen=Screen(
            width=console.width,
            colours=console.color_system is not None,
            encoding=console.encoding,
            shows_chinese=session.can_show("zh"),
        ),
        exercises=[session.root / "exercises" / f"{folder.name}.py" for folder in folders(session)],
        state_file=session.state_file,
        read_state=lambda: read_state(session.state_file),
        in_the_way=lambda: _in_the_way(session),
    )


def _in_the_way(session: Session) -> Path | None:
    kept = [session.history_folder / folder.name for folder in folders(session)]
    return next((file for folder in kept if (file := in_the_way(folder)) is not None), None)


def read_state(file: Path) -> StateFile:
    """What becomes of reading it; it stays as it is."""
    if not file.exists():
        return StateFile.NONE
    try:
        state.load(file)
    except state.NotAState:
        return StateFile.BROKEN
    except OSError:
        return StateFile.DENIED
    return StateFile.READ


@dataclass(frozen=True)
class _Table:
    """A row for each probe, and under it the line that mends."""

    session: Session
    rows: Sequence[HealthRow]

    def lines(self) -> list[Text]:
        return [line for row in self.rows for line in self._row(row)]

    def _row(self, row: HealthRow) -> list[Text]:
        session, look = self.session, self.session.look
        sign = {Health.OK: look.passed, Health.WARN: look.fault, Health.FAIL: look.wrong}[row.level]
        level = self._padded(row.level.value, [known.value for known in Health])
        name = self._padded(row.name, [known.name for known in self.rows])
        fact = Text(session.say(row.label, **row.values))
        head = Text.assemble((f"{sign} {level}", _STYLES[row.level]), "  ", (name, "bold"))
        if look.plain:
            return [head.append("  ").append_text(fact), *_mend(row, 0)]
        if session.width < _SMALL:
            head.rstrip()
            return [head, *wrap(Text("    ").append_text(fact), session.width, indent=4), *_mend(row, 4)]
        column = head.cell_len + 2
        first, *others = wrap(fact, session.width - column)
        head.append("  ").append_text(first)
        return [head, *(Text(" " * column).append_text(line) for line in others), *_mend(row, column)]

    def _padded(self, label: str, labels: Sequence[str]) -> str:
        text, others = self.session.say(label), map(self.session.say, labels)
        return text if self.session.look.plain else text + " " * (max(map(cell_len, others)) - cell_len(text))


def _mend(row: HealthRow, column: int) -> list[Text]:
    """On a line of its own that is never broken: so that it can be pasted."""
    return [Text.assemble(" " * column, (row.mend, "bold cyan"))] if row.mend else []


def _ending(session: Session, *, ill: bool) -> list[Text]:
    first = session.step("doctor_ill", "doctor") if ill else session.step("doctor_well")
    return [first, session.step("doctor_report", "doctor", "--report")]


def _show_report(session: Session, rows: Sequence[HealthRow], system: System) -> None:
    clean = [without_person(row, system) for row in rows]
    session.show(*(Text(line.plain) for line in _Table(session, clean).lines()))
