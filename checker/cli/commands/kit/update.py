"""`update`: the new tasks of a newer copy of the kit, and everything that the learner wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

from rich.text import Text

from checker.cli.asking import agreed
from checker.cli.commands.history.past import history_full
from checker.cli.files import shown_path, unreadable
from checker.cli.session import Exit, Session
from checker.cli.usage import UsedWrongly
from checker.messages.command import command
from checker.messages.wrap import wrap
from checker.source import toml
from checker.source.merge import Change
from checker.update.kit_copy import NoCopy, read_copy
from checker.update.plan import KEPT_ASIDE, Changed, Exercise, Plan, carry_out, make_plan

EXAMPLE = "pytorch-tutor-main.zip"
LISTED = {
    Change.UPDATED: "update_updated",
    Change.ADDED: "update_added",
    Change.REMOVED: "update_removed",
    Change.KEPT: "update_kept",
}


def update_kit(session: Session, given: str | None, *, dry_run: bool, yes: bool) -> int:
    """Shows the plan, asks, and carries it out. Raises UsedWrongly."""
    if given is None:
        raise UsedWrongly("update_needs_copy", ["update", EXAMPLE])
    if session.course:
        session.warn(replace(session, course="").step("update_not_course", "update", given))
        return Exit.USED_WRONGLY
    copy = _copy(session, given)
    plan = _plan(session, copy)
    if plan.is_empty:
        session.show(session.step("update_same", given=given))
        return 0
    session.show(*_told(session, given, plan, copy))
    if dry_run:
        session.show(session.step("update_dry", "update", given))
        return 0
    if not agreed(session, session.say("update_ask"), yes=yes):
        session.show(session.step("update_not", "update", given))
        return 1
    done = session.step("update_done", "doctor")  # said in the words of the kit that is still here
    try:
        full = carry_out(session.root, copy, plan, session.now())
    except Changed:
        raise UsedWrongly("update_changed", session.argv) from None
    except OSError as error:
        raise UsedWrongly("update_stopped", session.argv, reason=error.strerror or error) from None
    for stem, deleted in full.items():
        session.warn(history_full(session, deleted, f"exercises/{stem}.py"))
    session.show(done)
    return 0


def _copy(session: Session, given: str) -> dict[str, bytes]:
    try:
        return read_copy(Path(given))
    except NoCopy as error:
        again = given if error.label == "update_bad_zip" else EXAMPLE
        raise UsedWrongly(error.label, ["update", again], given=given) from None
    except OSError as error:
        raise unreadable(Path(given), error) from None


def _plan(session: Session, copy: Mapping[str, bytes]) -> Plan:
    try:
        return make_plan(session.root, copy)
    except OSError as error:
        raise unreadable(Path(error.filename or session.root), error) from None


def _told(session: Session, given: str, plan: Plan, copy: Mapping[str, bytes]) -> Iterator[Text]:
    yield Text(session.say("update_title", given=given), "bold")
    if plan.unfinished:
        yield from wrap(Text(session.say("update_unfinished")), session.width)
    for exercise in plan.exercises:
        if exercise.result != exercise.present or exercise.notes:
            yield from _exercise(session, exercise, _tasks(session, exercise.stem, copy))
    counts = {"replaced": len(plan.files) - len(plan.new), "added": len(plan.new), "deleted": len(plan.deleted)}
    yield from wrap(Text(session.say("update_files", **counts)), session.width)
    if plan.strangers:
        names = ", ".join(_tops(plan.strangers, copy))
        yield from wrap(Text(session.say("update_strangers", names=names)), session.width)
    if plan.kept_aside:
        yield from wrap(Text(session.say("update_kept_aside", folder=KEPT_ASIDE)), session.width)


def _tops(names: Sequence[str], copy: Mapping[str, bytes]) -> list[str]:
    """The files, or a folder in place of all that lies in it where the kit has nothing there."""
    folders = {str(folder) for name in copy for folder in PurePosixPath(name).parents}
    tops = []
    for name in names:
        above = [name, *map(str, PurePosixPath(name).parents)]
        place = next(place for place, folder in enumerate(above) if folder in folders)
        top = above[place - 1]
        tops.append(top if top == name else f"{top}/")
    return list(dict.fromkeys(tops))


def _exercise(session: Session, exercise: Exercise, tasks: set[str]) -> Iterator[Text]:
    """The file, and below it what happens to its tasks; helpers of the stub are told only in conflict."""
    yield Text(shown_path(session.root / "exercises" / f"{exercise.stem}.py"), "bold")
    number = int(exercise.stem[2:4])
    names = {change: [note.name for note in exercise.notes if note.change is change] for change in Change}
    lines = [
        Text(session.say(label, names=", ".join(known)))
        for change, label in LISTED.items()
        if (known := [name for name in names[change] if name in tasks])
    ]
    lines += [Text(session.say("update_new_chapter"))] * ("" in names[Change.ADDED])
    if names[Change.UNREADABLE]:
        lines += _step(session, "update_unreadable", "check", number)
    for name in names[Change.CONFLICT]:
        lines += _conflict(session, exercise, name, is_task=name in tasks)
    margin = "" if session.look.plain else "  "
    for line in lines or [Text(session.say("update_small"))]:
        yield from (Text(margin).append_text(piece) for piece in wrap(line, session.width - len(margin)))


def _conflict(session: Session, exercise: Exercise, name: str, *, is_task: bool) -> list[Text]:
    if is_task:
        return _step(session, "update_conflict", "reset", int(exercise.stem[2:4]), name, name=name)
    file = f"checker/chapters/{exercise.stem}/stub.py"
    return [Text(session.say("update_conflict_helper", name=name, file=file))]


def _step(session: Session, label: str, *words: object, **values: object) -> list[Text]:
    """On a line of its own a command is not broken."""
    whole = session.step(label, *words, **values)
    if whole.cell_len <= session.width - 2:
        return [whole]
    return [Text(session.say(label, **values)), Text(f"  {command(*words)}", "bold cyan")]


def _tasks(session: Session, stem: str, copy: Mapping[str, bytes]) -> set[str]:
    """The names of the chapter's tasks, here and in the copy, whose `chapter.toml` may have a form of its own."""
    name = f"checker/chapters/{stem}/chapter.toml"
    contents = [copy.get(name, b"")]
    with suppress(OSError):
        contents.append((session.root / name).read_bytes())
    return {task for content in contents for task in _named(content)}


def _named(chapter: bytes) -> list[str]:
    try:
        return [str(task["name"]) for task in toml.loads(chapter.decode("utf-8")).get("tasks", ())]
    except (ValueError, TypeError, KeyError):
        return []
