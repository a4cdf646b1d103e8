"""`python tutor.py dev ...`. Imported at every start of the tutor: what a command needs, it imports itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.commands.kit.texts import app as texts

if TYPE_CHECKING:
    from checker.cli.session import Session
    from checker.course import Chapter
    from checker.judge.run.settings import Settings

app = typer.Typer(add_completion=False)
app.add_typer(texts, name="texts")

N = Annotated[str, typer.Argument(metavar="[N]")]
FEW = 4  # files that are judged sooner than a process settles
Seed = Annotated[int | None, typer.Option("--seed")]


@app.callback()
def dev() -> None:
    """For authors of chapters."""


@app.command()
def check(
    ctx: typer.Context,
    n: N = "all",
    seeds: Annotated[int, typer.Option("--seeds", help="Also judge the gallery under this many seeds.")] = 0,
    first: Annotated[int, typer.Option("--first-seed")] = 0,
    strict: Annotated[bool, typer.Option("--strict", help="Hold the chapter to this kit's own bar.")] = False,
    seed: Seed = None,
) -> int:
    """Stub, solution, every misconception and every right answer get the verdicts that they must get."""
    from checker.dev.check import check_chapter, check_seeds
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    chosen = _chapters(ctx, n)

    found = 0
    with open_engine(chosen, _settings(seed), explainer=None if seeds else explainer) as engine:
        engine.worlds.settle()
        for chapter in chosen:
            if seeds:
                complaints = check_seeds(engine, chapter, range(first, first + seeds), tell=_tell)
            else:
                complaints = check_chapter(engine, chapter, strict=strict, tell=_tell)
            _tell(f"{chapter.stem}: {complaints} complaints, seed {engine.settings.seed}")
            found += complaints
    return int(found > 0)


@app.command("try")
def try_(
    ctx: typer.Context,
    n: N,
    paths: list[Path],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    seed: Seed = None,
) -> int:
    """Judges any files or folders of files against chapter N, one line a file."""
    from checker.dev.try_files import files_in, lines
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    chosen = _chapters(ctx, n)
    try:
        files = files_in(paths)
    except FileNotFoundError as error:
        raise typer.BadParameter(f"{str(error)!r} is not there") from None

    with open_engine(chosen, _settings(seed), explainer=explainer) as engine:
        if len(files) > FEW:
            engine.worlds.settle()
        for chapter in chosen:
            for line in lines(engine, chapter, files, as_json=as_json):
                _tell(line)
    return 0


@app.command()
def mutate(ctx: typer.Context, n: N = "all", seed: Seed = None) -> int:
    """Judges every small change to a solution, and says which ones no checker notices."""
    from rich.console import Console

    from checker.dev.mutate_chapter import mutate_chapter
    from checker.judge.run.opening import open_engine

    chosen = _chapters(ctx, n)

    with open_engine(chosen, _settings(seed, timeout=5.0)) as engine:
        engine.worlds.settle()
        return int(sum(mutate_chapter(engine, chapter, Console()) for chapter in chosen) > 0)


@app.command()
def new(ctx: typer.Context, number: int, name: str) -> int:
    """Writes a chapter that runs at once, to be rewritten piece by piece."""
    from checker.dev.new_chapter import new_chapter
    from checker.messages.command import command

    session: Session = ctx.obj
    try:
        written = new_chapter(number, name, session.chapters)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    for file in written:
        _tell(str(file))
    _tell(f"Next: {command('dev', 'check', number, *(('--course', session.course) if session.course else ()))}")
    return 0


@app.command("gpu-parity")
def gpu_parity(
    record: Annotated[
        Path | None, typer.Option("--record", metavar="FILE", help="Record on this machine's GPU.")
    ] = None,
    compare: Annotated[Path | None, typer.Option("--compare", metavar="FILE", help="Hold a record against it.")] = None,
) -> int:
    """The simulated GPU and a real one: small programs that must see the same on both."""
    from checker.dev import gpu_parity as parity

    if (record is None) == (compare is None):
        raise typer.BadParameter("one of --record FILE and --compare FILE")
    if record is not None:
        if not parity.has_gpu():
            raise typer.BadParameter("--record needs a GPU, and torch sees none here")
        _tell(f"{parity.write_record(record)} cases recorded in {record}")
        return 0
    try:
        found = parity.read_record(compare)  # type: ignore[arg-type]
    except (OSError, ValueError, KeyError) as error:
        raise typer.BadParameter(f"{str(compare)!r} is no record: {error}") from None
    differing = list(parity.differences(found.observed))
    for name, seen, simulated in differing:
        _tell(f"{name}\n  {found.device}: {seen}\n  simulated: {simulated}")
    _tell(f"{len(found.observed)} cases of {found.device}, torch {found.torch}: {len(differing)} differ")
    return int(bool(differing))


@app.command("sample-class")
def sample_class(
    ctx: typer.Context,
    folder: Path,
    students: Annotated[int, typer.Option("--students")] = 30,
    numbers: Annotated[str, typer.Option("--chapters", metavar="4,5")] = "4,5",
    seed: Annotated[int, typer.Option("--seed")] = 0,
) -> int:
    """A class to rehearse grading with: right, wrong, unfinished and hostile work, handed in in many forms."""
    from checker.dev.sample_class import sample_class as write_class
    from checker.messages.command import command

    chosen = [chapter for number in numbers.split(",") for chapter in _chapters(ctx, number)]
    try:
        expected = write_class(folder, chosen, students=students, seed=seed)
    except FileExistsError:
        raise typer.BadParameter(f"{str(folder)!r} is not empty") from None
    _tell(f"{students} students in {folder}; what they must get: {expected}")
    roster = folder.with_name(f"{folder.name}-roster.csv")
    _tell(f"Next: {command('grade', folder, '--chapters', numbers, '--roster', roster)}")
    return 0


def _tell(text: str) -> None:
    print(text, flush=True)


def _chapters(ctx: typer.Context, n: str) -> list[Chapter]:
    from checker.course import chapters, read_chapter
    from checker.course.selection import folders, meant

    session: Session = ctx.obj
    known = folders(session.chapters)
    folder = meant(n, known)
    if folder is None and n != "all":
        raise typer.BadParameter(f"there is no chapter {n!r}: {', '.join(each.name for each in known)}")
    try:
        return chapters(session.chapters) if folder is None else [read_chapter(folder)]
    except KeyError as error:
        raise typer.BadParameter(f"{(folder or session.chapters).name}: chapter.toml lacks the key {error}") from None


def _settings(seed: int | None, *, timeout: float = 10.0) -> Settings:
    from checker.judge.run.settings import Settings, fresh_seed

    portable = os.environ.get("TUTOR_PORTABLE") == "1"
    seed = fresh_seed() if seed is None else seed
    return Settings(seed=seed, timeout=timeout, portable=portable)
