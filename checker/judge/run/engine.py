"""The engine: judges a file against a chapter, task by task, in teaching order."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import pytest

from checker.course import Chapter, Task
from checker.course.verdicts import ChapterVerdict, Finding, Outcome, TaskVerdict
from checker.judge.api.faults import Ended
from checker.judge.api.text import visible
from checker.judge.pool.program import Program, read_program, untouched
from checker.judge.pool.worlds import LoadingEnded, Worlds
from checker.judge.run.ending import Ending, computer_error
from checker.judge.run.fairness import Fairness
from checker.judge.run.plugin import CheckerPlugin, Items
from checker.judge.run.runner import OnItem, Runner, nothing
from checker.judge.run.settings import Settings
from checker.processes.shortage import of_error
from checker.source.definitions import blanked, definitions
from checker.worker.modules import Layer

DIAGNOSED = (Outcome.FAILED, Outcome.RAISED)
FAULTY = (
    *DIAGNOSED,
    Outcome.EXITED,
    Outcome.CRASHED,
    Outcome.TIMED_OUT,
    Outcome.OUT_OF_MEMORY,
    Outcome.TOO_MUCH_OUTPUT,
    Outcome.GARBLED,
)

ENDINGS = 3  # of its process while a file is loaded: a flood of output may be noticed some lines late
SOONER = 5  # times: where a task was too slow, it has so much less for its second look

OnTask = Callable[[TaskVerdict], None]


@dataclass(frozen=True)
class Explanation:
    """Why a task failed: the misconceptions that answer alike, or else what was seen inside."""

    diagnosis: tuple[str, ...] = ()
    observed: Finding | None = None


class Explainer(Protocol):
    """Who explains failures; see `checker/explain`."""

    def explain(self, runner: Runner, chapter: Chapter, program: Program, task: Task, *, seed: int) -> Explanation: ...


class Engine(Runner):
    """Judges files, as often as it is asked, in one warm process."""

    def __init__(
        self,
        worlds: Worlds,
        plugin: CheckerPlugin,
        items: Items,
        settings: Settings,
        explainer: Explainer | None = None,
    ) -> None:
        super().__init__(worlds, plugin, items, settings)
        self.explainer = explainer
        self.fairness = Fairness()

    def judge(
        self, chapter: Chapter, file: Path, *, on_task: OnTask = nothing, on_item: OnItem = nothing
    ) -> ChapterVerdict:
        """The verdicts on `file`, as it is now on disk. Raises Superseded."""
        start, stopped = time.monotonic(), None
        try:
            program = read_program(Path(os.path.realpath(file)))
        except Ended as end:
            verdicts = [self.end(chapter, task, Ending(end.outcome, end.finding), on_item) for task in chapter.tasks]
            for verdict in verdicts:
                on_task(verdict)
        else:
            judging = Judging(self, chapter, program, self.settings.seed, on_item)
            verdicts, stopped = list(judging.verdicts(on_task)), judging.stopped
        return ChapterVerdict(
            chapter=chapter.number,
            name=chapter.name,
            file=file,
            seed=self.settings.seed,
            tasks=tuple(verdicts),
            seconds=time.monotonic() - start,
            timeout=self.settings.timeout,
            stopped=stopped,
        )

    def judge_program(
        self,
        chapter: Chapter,
        program: Program,
        *,
        seed: int | None = None,
        on_task: OnTask = nothing,
        on_item: OnItem = nothing,
    ) -> list[TaskVerdict]:
        """The verdicts on a source text, with its layers. Raises Superseded, and Unreadable for what is not Python."""
        judging = Judging(self, chapter, program, self.settings.seed if seed is None else seed, on_item)
        return list(judging.verdicts(on_task))


class Judging:
    """One file being judged against one chapter."""

    def __init__(self, engine: Engine, chapter: Chapter, program: Program, seed: int, on_item: OnItem) -> None:
        self._engine = engine
        self._chapter = chapter
        self._program = program
        self._seed = seed
        self._on_item = on_item
        self._passed: set[str] = set()  # with the learner's own file
        self.stopped: Finding | None = None  # what ended the file's loading before its last line

    def verdicts(self, on_task: OnTask) -> Iterable[TaskVerdict]:
        """First every task with the learner's own file; then those that failed once more, with help."""
        first = self._with_own_file(on_task)
        self._passed = {verdict.task for verdict in first if verdict.passed}
        for task, verdict in zip(self._chapter.tasks, first, strict=True):
            if _is_final(task, verdict):
                yield verdict
                continue
            final = self._explained(task, self._with_reference(task, verdict))
            on_task(final)
            yield final

    def _with_own_file(self, on_task: OnTask) -> list[TaskVerdict]:
        """The first verdicts; `on_task` is told those that are final already."""
        own = untouched(self._program, self._chapter)
        waiting = [task for task in self._chapter.tasks if task.name not in own]
        not_started = Ending(Outcome.NOT_STARTED, Finding("not_started"))
        names: list[str] = []
        try:
            if waiting:
                names = self._load()
        except (Ended, OSError, MemoryError, RuntimeError) as error:
            self.stopped = None  # it is the finding of each task
            own, not_started = {task.name for task in self._chapter.tasks}, self._ending(error)
        found = []
        for task in self._chapter.tasks:
            verdict = self._end(task, not_started) if task.name in own else self._run(task, names)
            if _is_final(task, verdict):
                on_task(verdict)
            found.append(verdict)
        return found

    def _load(self) -> list[str]:
        """Loads the file, or what of it comes before the line that ended its process. Raises Ended."""
        for _ in range(ENDINGS):
            try:
                loaded = self._engine.load(self._chapter, self._program)
                break
            except LoadingEnded as end:
                self._program = replace(self._program, until=end.line)
                self.stopped = end.finding
        else:
            raise Ended(Outcome.NOT_LOADABLE, self.stopped or Finding("import_closed_connection"))
        if self.stopped and not any(task.name in loaded.names for task in self._chapter.tasks):
            raise Ended(Outcome.NOT_LOADABLE, self.stopped)
        self.stopped = self.stopped or loaded.stopped
        return loaded.names

    def _run(
        self, task: Task, names: Sequence[str], *, on_item: OnItem | None = None, timeout: float | None = None
    ) -> TaskVerdict:
        """Runs the task in a world of its own."""
        if task.name not in names:
            return self._end(task, Ending(Outcome.MISSING, self._why_missing(task, names)))
        start, printed = time.monotonic(), ""
        try:
            with self._engine.task_run(self._chapter, self._program, seed=self._seed, timeout=timeout) as run:
                ending = self._engine.run_items(self._chapter, task, run, on_item or self._on_item)
                printed = run.exchange.printed
        except (Ended, OSError, MemoryError, RuntimeError) as error:  # no world for it: the tests are told, too
            return self._engine.end(self._chapter, task, self._ending(error), on_item or self._on_item)
        writes = any("scratch" in getattr(item, "fixturenames", ()) for item in self._engine.items(self._chapter, task))
        ending = self._engine.fairness.judged(ending, writes=writes)
        return self._engine.verdict(task, ending, printed=printed, seconds=time.monotonic() - start)

    def _ending(self, error: Exception) -> Ending:
        """Of a file or a task that has no world. Raises what is the kit's own fault."""
        if isinstance(error, Ended):
            return self._engine.fairness.judged(Ending(error.outcome, error.finding))
        shortage = of_error(error)
        if shortage is None:
            raise error
        return computer_error(shortage)

    def _why_missing(self, task: Task, names: Sequence[str]) -> Finding:
        if self.stopped is not None and task.name in definitions(self._program.source):
            return Finding("not_reached", {"name": task.name, "line": self.stopped.values["line"]})
        return Finding("missing_name", {"name": task.name, "near": _near(task.name, names)})

    def _end(self, task: Task, ending: Ending) -> TaskVerdict:
        return self._engine.end(self._chapter, task, ending, self._on_item)

    def helped(self, task: Task) -> Program:
        """The file with the reference in the place of the tasks that this one builds on. Raises OSError without one."""
        if not task.needs:
            return self._program
        reference = blanked(self._chapter.solution.read_text(encoding="utf-8"), task.name)
        return self._program.layered(Layer(str(self._chapter.solution), reference, tuple(task.needs), inside=True))

    def _with_reference(self, task: Task, verdict: TaskVerdict) -> TaskVerdict:
        """A task that builds on another passes, too, if it does with the reference in that other's place."""
        if not (task.needs and self._chapter.solution.exists()):
            return verdict
        late = verdict.outcome is Outcome.TIMED_OUT
        if late and self._passed.issuperset(task.needs):
            return verdict  # what it builds on is not what takes so long
        timeout = self._engine.settings.timeout / SOONER if late else None
        events: list[tuple[pytest.Item, Ending, Sequence[pytest.TestReport]]] = []
        program, self._program = self._program, self.helped(task)
        try:
            names = self._engine.load(self._chapter, self._program).names
            second = self._run(task, names, on_item=lambda *event: events.append(event), timeout=timeout)
        except Ended:
            return verdict
        finally:
            self._program = program
        if second.outcome is not Outcome.PASSED:
            return verdict
        for event in events:
            self._on_item(*event)
        return second

    def _explained(self, task: Task, verdict: TaskVerdict) -> TaskVerdict:
        explainer = self._engine.explainer
        if verdict.outcome not in DIAGNOSED or explainer is None or not self._chapter.solution.exists():
            return verdict
        found = explainer.explain(self._engine, self._chapter, self.helped(task), task, seed=self._seed)
        return replace(verdict, diagnosis=found.diagnosis, observed=found.observed)


def _is_final(task: Task, verdict: TaskVerdict) -> bool:
    """Whether no second look can change the verdict: what a task builds on may have ended it in any way."""
    return verdict.outcome not in (FAULTY if task.needs else DIAGNOSED)


def _near(name: str, names: Iterable[str]) -> str:
    import difflib

    return next(iter(difflib.get_close_matches(name, [visible(other, limit=80) for other in names], 1, 0.7)), "")
