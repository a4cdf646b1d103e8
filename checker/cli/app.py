"""The commands, as typer reads them. What they do is told in the other files of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.commands.grading import typed as class_commands
from checker.cli.commands.kit.dev import app as dev
from checker.cli.loose import LOOSE, session_of

app = typer.Typer()
app.add_typer(dev, name="dev")

N = Annotated[str | None, typer.Argument(metavar="[N]")]
Task = Annotated[str | None, typer.Argument(metavar="[TASK]")]
Yes = Annotated[bool, typer.Option("--yes")]


@app.command(context_settings=LOOSE)
def check(
    ctx: typer.Context,
    n: N = None,
    task: Task = None,
    exercises: Annotated[Path | None, typer.Option("--exercises", metavar="DIR")] = None,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE")] = None,
    seed: Annotated[str | None, typer.Option("--seed", metavar="SEED")] = None,
    timeout: Annotated[str | None, typer.Option("--timeout", metavar="SECONDS")] = None,
    simulate: Annotated[bool, typer.Option("--simulate")] = False,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    junit: Annotated[Path | None, typer.Option("--junit", metavar="FILE")] = None,
) -> int:
    from checker.cli.commands.learning.check import run_check
    from checker.cli.request import make_request

    session = session_of(ctx)
    request = make_request(
        session,
        n,
        task,
        exercises=exercises,
        file=file,
        seed=seed,
        timeout=timeout,
        simulate=simulate,
        as_json=as_json,
        junit=junit,
    )
    return run_check(session, request)


@app.command(context_settings=LOOSE)
def watch(ctx: typer.Context, n: N = None) -> int:
    from checker.cli.commands.learning.watch import run_watch

    return run_watch(session_of(ctx), n)


@app.command(context_settings=LOOSE)
def review(ctx: typer.Context, most: Annotated[str | None, typer.Option("--count", metavar="N")] = None) -> int:
    from checker.cli.commands.learning.review import run_review

    return run_review(session_of(ctx), most)


@app.command(context_settings=LOOSE)
def hint(
    ctx: typer.Context, n: N = None, task: Task = None, every: Annotated[bool, typer.Option("--all")] = False
) -> int:
    from checker.cli.commands.learning.hint import show_hint

    return show_hint(session_of(ctx), n, task, every=every)


@app.command(context_settings=LOOSE)
def lesson(ctx: typer.Context, n: N = None) -> int:
    from checker.cli.commands.learning.lesson import show_lesson

    return show_lesson(session_of(ctx), n)


@app.command(context_settings=LOOSE)
def lang(ctx: typer.Context, language: Annotated[str | None, typer.Argument(metavar="[en|zh]")] = None) -> int:
    from checker.cli.commands.kit.lang import show_language

    return show_language(session_of(ctx), language)


@app.command(context_settings=LOOSE)
def history(ctx: typer.Context, n: N = None) -> int:
    from checker.cli.commands.history.past import show_history

    return show_history(session_of(ctx), n)


@app.command(context_settings=LOOSE)
def restore(ctx: typer.Context, n: N = None, k: Annotated[str | None, typer.Argument(metavar="[K]")] = None) -> int:
    from checker.cli.commands.history.past import restore

    return restore(session_of(ctx), n, k)


@app.command(context_settings=LOOSE)
def reset(ctx: typer.Context, n: N = None, task: Task = None, yes: Yes = False) -> int:
    from checker.cli.commands.history.past import reset

    return reset(session_of(ctx), n, task, yes=yes)


@app.command(context_settings=LOOSE)
def solution(ctx: typer.Context, n: N = None, task: Task = None, yes: Yes = False) -> int:
    from checker.cli.commands.learning.solution import show_solution

    return show_solution(session_of(ctx), n, task, yes=yes)


@app.command(context_settings=LOOSE)
def diff(ctx: typer.Context, n: N = None, task: Task = None, yes: Yes = False) -> int:
    from checker.cli.commands.learning.diff import show_diff

    return show_diff(session_of(ctx), n, task, yes=yes)


@app.command(context_settings=LOOSE)
def progress(
    ctx: typer.Context,
    action: Annotated[str | None, typer.Argument(metavar="export|import")] = None,
    file: Annotated[str | None, typer.Argument(metavar="FILE")] = None,
    yes: Yes = False,
) -> int:
    from checker.cli.commands.history.progress import move_progress

    return move_progress(session_of(ctx), action, file, yes=yes)


@app.command(context_settings=LOOSE)
def tour(ctx: typer.Context) -> int:
    from checker.cli.commands.learning.tour import show_tour

    return show_tour(session_of(ctx))


@app.command(context_settings=LOOSE)
def doctor(ctx: typer.Context, report: Annotated[bool, typer.Option("--report")] = False) -> int:
    from checker.cli.commands.kit.doctor import show_doctor

    return show_doctor(session_of(ctx), report=report)


@app.command(context_settings=LOOSE)
def update(
    ctx: typer.Context,
    copy: Annotated[str | None, typer.Argument(metavar="COPY")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    yes: Yes = False,
) -> int:
    from checker.cli.commands.kit.update import update_kit

    return update_kit(session_of(ctx), copy, dry_run=dry_run, yes=yes)


@app.command(context_settings=LOOSE)
def draw(
    ctx: typer.Context,
    kind: Annotated[str | None, typer.Argument(metavar="KIND")] = None,
    what: Annotated[str | None, typer.Argument(metavar="[WHAT]")] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]")] = None,
    n: Annotated[str | None, typer.Option("--n", metavar="N")] = None,
    kernel: Annotated[str | None, typer.Option("--kernel", metavar="K")] = None,
    stride: Annotated[str | None, typer.Option("--stride", metavar="S")] = None,
    padding: Annotated[str | None, typer.Option("--padding", metavar="P")] = None,
    dilation: Annotated[str | None, typer.Option("--dilation", metavar="D")] = None,
    ceil: Annotated[bool, typer.Option("--ceil")] = False,
    windows: Annotated[bool, typer.Option("--all")] = False,
    own_file: Annotated[Path | None, typer.Option("--file", metavar="FILE")] = None,
    shape: Annotated[str | None, typer.Option("--input", metavar="SHAPE")] = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE")] = None,
    png: Annotated[Path | None, typer.Option("--png", metavar="FILE")] = None,
) -> int:
    from checker.cli.commands.drawing.draw import show_picture
    from checker.cli.commands.drawing.request import DrawRequest

    session = session_of(ctx)
    asked = DrawRequest(
        kind=kind,
        what=what,
        name=name,
        n=n,
        kernel=kernel,
        stride=stride,
        padding=padding,
        dilation=dilation,
        ceil=ceil,
        windows=windows,
        own_file=own_file,
        shape=shape,
        svg=svg,
        png=png,
    )
    return show_picture(session, asked)


@app.command(context_settings=LOOSE)
def data(
    ctx: typer.Context,
    action: Annotated[str | None, typer.Argument(metavar="list|make|fetch")] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]")] = None,
    source: Annotated[str | None, typer.Option("--from", metavar="URL")] = None,
) -> int:
    from checker.cli.commands.kit.data import manage_data

    return manage_data(session_of(ctx), action, name, source)


@app.command(context_settings=LOOSE)
def diagnose(ctx: typer.Context, script: Annotated[str | None, typer.Argument(metavar="FILE.py")] = None) -> int:
    from checker.cli.commands.learning.diagnose import diagnose

    return diagnose(session_of(ctx), script)


@app.command("gpu-sim", context_settings={"allow_extra_args": True, "allow_interspersed_args": False})
def gpu_sim(
    ctx: typer.Context,
    script: Annotated[str | None, typer.Argument(metavar="SCRIPT.py")] = None,
    count: Annotated[str | None, typer.Option("--count", metavar="N")] = None,
) -> int:
    from checker.cli.commands.learning.gpu_sim import run_on_simulated_gpu

    return run_on_simulated_gpu(ctx.obj, script, ctx.args, count)


app.command(context_settings=LOOSE)(class_commands.pack)
app.command(context_settings=LOOSE)(class_commands.grade)
app.command(context_settings=LOOSE)(class_commands.override)
