"""What can be checked of a chapter without judging anything: texts, names, points, files."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checker.course import LANGUAGES, Chapter, unknown_keys
from checker.course.gallery import misconceptions, right_answers
from checker.source.definitions import definitions

MISCONCEPTIONS = 8
RIGHT_ANSWERS = 6
HINTS = 3


def unreadable(chapter: Chapter) -> Iterator[str]:
    """What keeps everything else from being checked."""
    for file in (chapter.solution, chapter.folder / "stub.py", chapter.test_file):
        if not file.exists():
            yield f"{file.name} is missing"
    for read in (misconceptions, right_answers):
        try:
            read(chapter)
        except ValueError as error:
            yield str(error)


def complaints(chapter: Chapter) -> Iterator[str]:
    """What does not agree, one line each."""
    yield from unknown_keys(chapter.folder)
    yield from _files(chapter)
    yield from _messages(chapter)
    yield from _signatures(chapter)
    names = {task.name for task in chapter.tasks}
    for misconception in misconceptions(chapter):
        if misconception.task not in names:
            yield f"misconceptions/{misconception.label}: {misconception.task!r} is not a task"


def strict_complaints(chapter: Chapter) -> Iterator[str]:
    """What this kit asks of its own chapters beside that: both languages, hints, a gallery."""
    if not (chapter.folder / "questions.py").exists():
        yield "questions.py is missing"
    yield from _lessons(chapter)
    yield from _texts(chapter)
    yield from _gallery(chapter)


def _files(chapter: Chapter) -> Iterator[str]:
    exercise = chapter.exercise
    if not exercise.exists() or exercise.read_bytes() != (chapter.folder / "stub.py").read_bytes():
        yield f"exercises/{exercise.name} is not the same as stub.py"
    if not chapter.stem.startswith(f"ch{chapter.number:02}_") or not chapter.stem.endswith(chapter.name):
        yield f"number {chapter.number} and name {chapter.name!r} do not make {chapter.stem}"


def _lessons(chapter: Chapter) -> Iterator[str]:
    for language in LANGUAGES:
        lesson = chapter.folder / f"lesson.{language}.md"
        if not lesson.exists() or len(lesson.read_text(encoding="utf-8")) < 300:
            yield f"{lesson.name} is missing or nearly empty"


def _texts(chapter: Chapter) -> Iterator[str]:
    wanted = [("title", chapter.title), *((f"message {label}", text) for label, text in chapter.messages.items())]
    for task in chapter.tasks:
        wanted.append((f"title of {task.name}", task.title))
        wanted += [(f"hint {place} of {task.name}", hint) for place, hint in enumerate(task.hints, 1)]
        if len(task.hints) < HINTS:
            yield f"{task.name} has {len(task.hints)} hints, and needs {HINTS}"
        if not 1 <= task.points <= 4 or not task.video:
            yield f"{task.name} has {task.points} points and the video {task.video!r}"
    for what, text in wanted:
        for language in LANGUAGES:
            if not text.get(language, "").strip():
                yield f"{what} has no {language}"
    for misconception in misconceptions(chapter):
        for language in LANGUAGES:
            if language not in misconception.text:
                yield f"misconceptions/{misconception.label} has no {language}"
    for answer in right_answers(chapter):
        for language in LANGUAGES:
            if not answer.style.get(language):
                yield f"right/{answer.label} has no {language}"


def _messages(chapter: Chapter) -> Iterator[str]:
    source = chapter.test_file.read_text(encoding="utf-8")
    used = {label for node in ast.walk(ast.parse(source)) for label in _labels(node)}
    for label in sorted(used ^ set(chapter.messages)):
        yield f"message {label!r} is {'used and not written' if label in used else 'written and not used'}"


def _labels(node: ast.AST) -> Iterator[str]:
    """Of `assert ..., "label"` and `NotChecked("label")`."""
    said = [node.msg] if isinstance(node, ast.Assert) else []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "NotChecked":
        said += node.args
    yield from (part.value for part in said if isinstance(part, ast.Constant) and isinstance(part.value, str))


def _signatures(chapter: Chapter) -> Iterator[str]:
    stub = definitions(chapter.stub)
    solution = definitions(chapter.solution.read_text(encoding="utf-8"))
    for task in chapter.tasks:
        if task.name not in stub or task.name not in solution:
            yield f"{task.name} is not in the stub and in the solution"
            continue
        for name in task.needs:
            if name not in stub:
                yield f"{task.name} needs {name!r}, which is not a task"
        for one, other in zip(_interfaces(stub[task.name]), _interfaces(solution[task.name]), strict=False):
            if one != other:
                yield f"{task.name}: the stub has {one}, the solution {other}"


def _interfaces(node: ast.stmt) -> list[str]:
    """The signature and docstring of a function, or of a class and each of its methods."""
    if isinstance(node, ast.ClassDef):
        methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
        return [
            f"class {node.name}: {ast.get_docstring(node)}",
            *(text for item in methods for text in _interfaces(item)),
        ]
    assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    returns = ast.unparse(node.returns) if node.returns else ""
    return [f"{node.name}({ast.unparse(node.args)}) -> {returns}: {ast.get_docstring(node)}"]


def _gallery(chapter: Chapter) -> Iterator[str]:
    wrong, right = misconceptions(chapter), right_answers(chapter)
    names = {task.name for task in chapter.tasks}
    for name in sorted(names - {misconception.task for misconception in wrong}):
        yield f"{name} has no misconception"
    if len(wrong) < MISCONCEPTIONS or len(right) < RIGHT_ANSWERS:
        yield f"{len(wrong)} misconceptions and {len(right)} right answers are too few"
