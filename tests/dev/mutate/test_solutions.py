"""Every mutant of every solution is another file that differs in its task only."""

import ast
from pathlib import Path

import pytest

from checker.course import ROOT
from checker.dev.mutate import mutants

SOLUTIONS = sorted((ROOT / "solutions").glob("ch*.py"))


def definitions(source: str) -> dict[str, ast.stmt]:
    kinds = (ast.FunctionDef, ast.ClassDef)
    return {node.name: node for node in ast.parse(source).body if isinstance(node, kinds) and node.name[0] != "_"}


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_every_mutant_parses_and_changes_its_task_only(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    lines = source.split("\n")
    for task, node in definitions(source).items():
        made = mutants(source, [task])
        assert made, task
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(decorator.lineno for decorator in decorators)]) - 1
        last = len(lines) - (node.end_lineno or 0)
        seen = {ast.dump(node)}
        for mutant in made:
            changed = mutant.source.split("\n")
            assert len(changed) == len(lines)
            assert (changed[:first], changed[len(changed) - last :]) == (lines[:first], lines[len(lines) - last :])
            (definition,) = ast.parse("\n".join(changed[first : len(changed) - last])).body
            assert isinstance(definition, type(node))
            assert definition.name == task  # type: ignore[attr-defined]
            assert ast.dump(definition) not in seen
            seen.add(ast.dump(definition))
            assert mutant.before == lines[mutant.line - 1].strip()
            assert mutant.after != mutant.before
        compile(made[-1].source, str(path), "exec")


def test_there_are_solutions_to_try() -> None:
    assert SOLUTIONS
