"""The commands about a class, as typer reads them: handing in, grading, changing a grade."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.loose import session_of

Out = Annotated[Path | None, typer.Option("--out", metavar="DIR")]


def pack(
    ctx: typer.Context,
    numbers: Annotated[list[str] | None, typer.Argument(metavar="[N...]")] = None,
    student: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    yes: Annotated[bool, typer.Option("--yes")] = False,
) -> int:
    from checker.cli.commands.grading.pack import pack_up

    return pack_up(session_of(ctx), student, numbers or [], out_file, yes=yes)


def grade(
    ctx: typer.Context,
    place: Annotated[Path | None, typer.Argument(metavar="SUBMISSIONS")] = None,
    numbers: Annotated[str | None, typer.Option("--chapters", metavar="4-6,9")] = None,
    roster: Annotated[Path | None, typer.Option("--roster", metavar="CSV")] = None,
    out: Out = None,
    points: Annotated[Path | None, typer.Option("--points", metavar="TOML")] = None,
    out_of: Annotated[str | None, typer.Option("--out-of", metavar="POINTS")] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE")] = None,
    late: Annotated[Path | None, typer.Option("--late", metavar="CSV")] = None,
    policy: Annotated[str | None, typer.Option("--policy", metavar="POLICY")] = None,
    grade_seed: Annotated[str | None, typer.Option("--seed", metavar="SEED")] = None,
    least: Annotated[str | None, typer.Option("--require-isolation", metavar="LEVEL")] = None,
    only_preflight: Annotated[bool, typer.Option("--preflight")] = False,
    exports: Annotated[str | None, typer.Option("--export", metavar="FORMATS")] = None,
    assignment: Annotated[str | None, typer.Option("--assignment", metavar="TITLE")] = None,
    worksheet: Annotated[Path | None, typer.Option("--worksheet", metavar="CSV")] = None,
    similar: Annotated[bool, typer.Option("--similar")] = False,
    again: Annotated[list[str] | None, typer.Option("--again", metavar="ID")] = None,
    engine: Annotated[str | None, typer.Option("--engine", metavar="ENGINE")] = None,
) -> int:
    from checker.cli.commands.grading.grade import grade_a_class, show_preflight
    from checker.cli.commands.grading.request import GradeOptions, make_request

    session = session_of(ctx)
    if only_preflight:
        return show_preflight(session)
    asked = GradeOptions(
        place=place,
        numbers=numbers,
        roster=roster,
        out=out,
        points=points,
        out_of=out_of,
        due=due,
        late=late,
        policy=policy,
        seed=grade_seed,
        least=least,
        exports=exports,
        assignment=assignment,
        worksheet=worksheet,
        similar=similar,
        again=tuple(again or ()),
        engine=engine,
    )
    return grade_a_class(session, make_request(session, asked))


def override(
    ctx: typer.Context,
    student: Annotated[str | None, typer.Argument(metavar="ID")] = None,
    task: Annotated[str | None, typer.Argument(metavar="TASK")] = None,
    points: Annotated[str | None, typer.Argument(metavar="POINTS")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT")] = None,
    out: Out = None,
) -> int:
    from checker.cli.commands.grading.override import override_points

    return override_points(session_of(ctx), student, task, points, why=why, out=out)
