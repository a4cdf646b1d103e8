"""`dev mutate`: every small change to the solution, judged by the chapter's own checkers in a warm engine."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Console

from checker.course import Chapter
from checker.course.verdicts import Outcome
from checker.dev.mutate import Fate, Mutant, mark_listed, mutants, read_survivors, report, run, stale
from checker.judge.pool.program import Program
from checker.judge.run.engine import Engine


def mutate_chapter(engine: Engine, chapter: Chapter, console: Console) -> int:
    """Prints what became of each mutant; the number of survivors that are not listed, and of stale entries.

    Raises as `mutants` and `read_survivors` do.
    """
    source = chapter.solution.read_text(encoding="utf-8")
    made = mutants(source, [task.name for task in chapter.tasks])
    listed = read_survivors(chapter.folder / "survivors.toml")

    def killed(mutant: Mutant) -> bool:
        return not _passes(engine, chapter, mutant)

    results = mark_listed(run(made, killed), listed)
    old = stale(listed, [result.mutant for result in results if result.fate is Fate.LISTED])
    report(console, results, stale=old)
    return sum(result.fate is Fate.SURVIVED for result in results) + len(old)


def _passes(engine: Engine, chapter: Chapter, mutant: Mutant) -> bool:
    """Whether the checkers of the changed task accept the mutant."""
    only = replace(chapter, tasks=(replace(chapter.task(mutant.task), needs=()),))
    verdicts = engine.judge_program(only, Program(chapter.solution, mutant.source))
    return all(verdict.outcome in (Outcome.PASSED, Outcome.NOT_CHECKED) for verdict in verdicts)
