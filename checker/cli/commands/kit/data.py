"""`data list`, `data make`, `data fetch NAME`: the small sets that ship, and the real ones."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.text import Text

from checker.cli.files import shown_path
from checker.cli.session import Session
from checker.cli.usage import EXAMPLES, UsedWrongly, nearest, replaced
from checker.course import ROOT
from checker.datasets.fetching import NotFetched, Trouble, fetch, is_address
from checker.datasets.sets import (
    SOURCES,
    DownloadSource,
    RealSet,
    SetState,
    SmallSet,
    part_file,
    real_folder,
    real_sets,
    redraw,
    settle,
    small_sets,
)
from checker.datasets.unpacking import BadArchive, UnsafeArchive, unpack
from checker.storage.files import locked

ACTIONS = ("list", "make", "fetch")
_MB = 10**6
_SMALL = 60  # columns; below, a fact stands under its name


def manage_data(
    session: Session,
    action: str | None,
    name: str | None,
    address: str | None,
    *,
    kit: Path = ROOT,
    sources: Sequence[DownloadSource] = SOURCES,
) -> int:
    """A test brings a kit of its own, and sources that lie nearer. Raises UsedWrongly."""
    if action is None:
        raise UsedWrongly("data_needs_action", ["data", ACTIONS[0]])
    if action not in ACTIONS:
        raise UsedWrongly("bad_data", replaced(session.argv, action, nearest(action, ACTIONS)), given=action)
    if action != "fetch" and name is not None:
        raise UsedWrongly("too_many", ["data", action], given=name)
    if action != "fetch" and address is not None:
        raise UsedWrongly("data_no_source", ["data", action])
    if action == "list":
        return _list(session, kit, sources)
    if action == "make":
        return _make(session, kit)
    source = _meant(session, name, sources)
    if address is not None and not is_address(address):
        raise UsedWrongly("bad_address", ["data", "fetch", source.name], given=address)
    return _Fetch(session, kit, source, address).run()


def _meant(session: Session, name: str | None, sources: Sequence[DownloadSource]) -> DownloadSource:
    names = [source.name for source in sources]
    if name is None:
        raise UsedWrongly("data_needs_name", ["data", "fetch", names[0]], names=", ".join(names))
    if name.lower() not in names:
        raise UsedWrongly("bad_data_name", replaced(session.argv, name, nearest(name, names)), given=name)
    return sources[names.index(name.lower())]


def _list(session: Session, kit: Path, sources: Sequence[DownloadSource]) -> int:
    small, real = small_sets(kit), real_sets(kit, sources)
    session.show(Text(session.say("data_small_title"), "bold"))
    session.show(*(line for known in small for line in _small_row(session, known)), Text())
    session.show(Text(session.say("data_real_title"), "bold"))
    session.show(*(line for known in real for line in _real_row(session, known)), Text())
    absent = [known.source.name for known in real if known.state is not SetState.HERE]
    if not all(known.whole for known in small):
        session.show(session.step("data_make_next", "data", "make"))
    elif absent:
        session.show(session.step("data_fetch_next", "data", "fetch", absent[0]))
    return 0


def _small_row(session: Session, known: SmallSet) -> list[Text]:
    fact = session.say(
        "data_small_whole" if known.whole else "data_small_ill",
        count=len(known.names),
        size=_size(known.size),
        missing=len(known.missing),
        changed=len(known.changed),
    )
    sign, style = (session.look.passed, "green") if known.whole else (session.look.wrong, "red")
    return _row(session, Text(sign, style), known.name, fact, known.folder)


def _real_row(session: Session, known: RealSet) -> list[Text]:
    label = {SetState.HERE: "data_real_here", SetState.BEGUN: "data_real_begun", SetState.ABSENT: "data_real_absent"}
    fact = session.say(label[known.state], size=_size(known.size), total=known.source.megabytes)
    here = known.state is SetState.HERE
    sign = Text(session.look.passed, "green") if here else Text(session.look.open, "dim")
    return _row(session, sign, known.source.name, fact, known.folder if here else None)


def _row(session: Session, sign: Text, name: str, fact: str, folder: Path | None) -> list[Text]:
    """The folder stands under the fact, so that a long one harms nothing."""
    below = [] if folder is None else [shown_path(folder)]
    if session.look.plain:
        return [Text.assemble(sign, " ", (name, "bold"), "  ", "  ".join((fact, *below)))]
    if session.width < _SMALL:
        return [Text.assemble(sign, " ", (name, "bold")), *(Text(f"    {line}") for line in (fact, *below))]
    column = max(len(source.name) for source in SOURCES)
    head = Text.assemble(sign, " ", (name.ljust(column), "bold"), "  ", fact)
    return [head, *(Text(" " * (column + 4) + line, "dim") for line in below)]


def _make(session: Session, kit: Path) -> int:
    try:
        from checker.datasets.small.draw import draw_all
    except ImportError as error:
        raise UsedWrongly("data_needs_packages", ["doctor"], name=error.name or error) from None
    try:
        with locked(real_folder(kit, "drawn.sha256")):
            count, kept = redraw(kit, draw_all)
    except OSError as error:
        raise _unwritable(kit / "data", error) from None
    session.show(Text(session.say("data_made", count=count) if count else session.say("data_whole")))
    if kept is not None:
        session.show(Text(session.say("data_kept", folder=shown_path(kept))))
    session.show(session.step("data_glance", "data", "list"))
    return 0


@dataclass(frozen=True)
class _Fetch:
    """One real set on its way here."""

    session: Session
    kit: Path
    source: DownloadSource
    address: str | None  # what they gave with --from

    def run(self) -> int:
        session, name = self.session, self.source.name
        folder = real_folder(self.kit, name)
        try:
            with locked(part_file(self.kit, name)):
                was_here = self._known().state is SetState.HERE
                if not was_here:
                    self._download()
                    self._unpack(folder)
        except OSError as error:
            raise _unwritable(folder, error) from None
        label = "data_there" if was_here else "data_fetched"
        values = {"name": name, "folder": shown_path(folder), "size": _size(self._known().size)}
        session.show(Text(session.say(label, **values)))
        code = f'from course_data import where; where("{name}")'
        session.show(Text(session.say("data_in_code")), Text(f"    {code}", "bold cyan"))
        session.show(session.step("data_glance", "data", "list"))
        return 0

    def _known(self) -> RealSet:
        return real_sets(self.kit, [self.source])[0]

    def _download(self) -> None:
        session, name, part = self.session, self.source.name, part_file(self.kit, self.source.name)
        label = "data_going_on" if part.is_file() else "data_fetching"
        session.show(Text(session.say(label, name=name, url=self._url, size=_size(self._known().size))))
        try:
            with _bar(session) as bar:
                task = bar.add_task(name, total=None)
                fetch(
                    self._url,
                    part,
                    md5=self.source.md5,
                    report=lambda here, total: bar.update(task, completed=here, total=total),
                )
        except NotFetched as error:
            raise self._said(error) from None

    def _said(self, error: NotFetched) -> UsedWrongly:
        again, values = self._again(), {"host": self._host, "reason": error.reason, "name": self.source.name}
        if error.trouble is Trouble.OFFLINE:
            return UsedWrongly("data_offline", again, **values)
        if error.trouble is Trouble.BROKE:
            return UsedWrongly("data_broke", again, size=_size(self._known().size))
        if error.trouble is Trouble.OTHER_SUM:
            return UsedWrongly("data_other_sum", again, **values)
        if self.address is not None:
            return UsedWrongly("data_refused_source", self._usual(), **values)
        return UsedWrongly("data_refused", [*self._usual(), "--from", EXAMPLES["--from"]], **values)

    def _unpack(self, folder: Path) -> None:
        """All of it or nothing; an archive that will not do is not kept."""
        part, values = part_file(self.kit, self.source.name), {"host": self._host, "name": self.source.name}
        self.session.show(Text(self.session.say("data_unpacking"), "dim"))
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{self.source.name}-") as place:
            try:
                unpack(part, Path(place))
                settled = settle(Path(place), self.source, folder)
            except BadArchive:
                part.unlink()
                raise UsedWrongly("data_bad_archive", self._again(), **values) from None
            except UnsafeArchive as error:
                part.unlink()
                raise UsedWrongly("data_unsafe", self._usual(), member=ascii(str(error)), **values) from None
        part.unlink()
        if not settled:
            raise UsedWrongly("data_other_set", self._usual(), **values)

    @property
    def _url(self) -> str:
        return self.address or self.source.url

    @property
    def _host(self) -> str:
        return urlsplit(self._url).hostname or self._url

    def _again(self) -> list[str]:
        return [*self._usual(), *(["--from", self.address] if self.address else [])]

    def _usual(self) -> list[str]:
        return ["data", "fetch", self.source.name]


def _bar(session: Session) -> Progress:
    """On a terminal only, and gone when the file is there."""
    moves = session.console.is_interactive and not session.look.plain
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), DownloadColumn())
    return Progress(*columns, console=session.console, transient=True, disable=not moves)


def _unwritable(file: Path, error: OSError) -> UsedWrongly:
    return UsedWrongly("file_unwritable", ["doctor"], file=shown_path(file), reason=error.strerror or error)


def _size(size: int) -> str:
    return f"{size / _MB:.1f} MB"
