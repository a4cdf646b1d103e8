"""Every first-order mutant of the tasks in a solution."""

import ast
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.dev.mutate import calls, constants, expressions, statements
from checker.dev.mutate.mutant import Mutant, Operator
from checker.dev.mutate.sites import Site, sites
from checker.dev.mutate.text import MutantSource, rewritten
from checker.source.definitions import definitions, span
from checker.source.parsing import lines

# Each maker gives the nodes that may stand where a site's node stands (None: nothing at all).
MAKERS: dict[Operator, Callable[[Site], Iterable[ast.AST | None]]] = {
    Operator.ARITHMETIC: expressions.arithmetic,
    Operator.OPERAND: expressions.operand,
    Operator.COMPARISON: expressions.comparison,
    Operator.BOOLEAN: expressions.boolean,
    Operator.NEGATION: expressions.negation,
    Operator.SIGN: expressions.sign,
    Operator.INTEGER: constants.integer,
    Operator.FLOAT: constants.floating,
    Operator.SINGLETON: constants.singleton,
    Operator.STRING: constants.string,
    Operator.ELEMENT: constants.element,
    Operator.SLICE: constants.slices,
    Operator.ARGUMENT_DROPPED: calls.argument_dropped,
    Operator.ARGUMENTS_SWAPPED: calls.arguments_swapped,
    Operator.CALL_REMOVED: calls.call_removed,
    Operator.FUNCTION_SWAPPED: calls.function_swapped,
    Operator.STATEMENT_REMOVED: statements.statement_removed,
    Operator.ASSIGNMENT_REMOVED: statements.assignment_removed,
    Operator.AUGMENTED: statements.augmented,
    Operator.RETURN: statements.returned,
    Operator.CONDITION: statements.condition,
    Operator.LOOP: statements.loop,
    Operator.CONTEXT: statements.context,
}


@dataclass(frozen=True)
class Definition:
    """The lines of one task, parsed on their own: a change in them leaves the rest of the file as it is."""

    task: str
    head: list[str]
    lines: list[str]
    tail: list[str]

    @property
    def text(self) -> str:
        return "".join(self.lines)


def mutants(source: str, tasks: Sequence[str]) -> list[Mutant]:
    """The mutants of the named tasks, in the order of their lines within each task; no two parse to the same.

    Raises ValueError for a task that the source does not define.
    """
    module = ast.parse(source)
    imported = frozenset(
        (alias.asname or alias.name).partition(".")[0]
        for node in ast.walk(module)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    )
    return [
        mutant
        for task in tasks
        for mutant in sorted(_mutants(_definition(source, task), imported), key=lambda mutant: mutant.line)
    ]


def _definition(source: str, task: str) -> Definition:
    if task not in definitions(source):
        raise ValueError(f"no function or class named {task!r} at the top level of the source")
    here, (start, end) = lines(source), span(source, task)
    return Definition(task, here[:start], here[start:end], here[end:])


def _mutants(definition: Definition, imported: frozenset[str]) -> Iterator[Mutant]:
    source = MutantSource(definition.text)
    module = ast.parse(definition.text)
    seen = {ast.dump(module)}
    for site in sites(module.body[0], imported):
        for operator, make in MAKERS.items():
            for new in make(site):
                with site.replaced(new):
                    dump = ast.dump(module)
                    if dump in seen:
                        continue
                    seen.add(dump)
                    text = _readable_as(dump, rewritten(source, site, new), definition.task, site)
                yield _mutant(definition, Operator.DEFAULT if site.in_signature else operator, text)


def _readable_as(dump: str, candidates: Iterable[str], task: str, site: Site) -> str:
    for text in candidates:
        try:
            if ast.dump(ast.parse(text)) == dump:
                return text
        except SyntaxError:
            continue
    raise ValueError(f"{task}: cannot write a mutant of `{ast.unparse(site.node)}` back into the source")


def _mutant(definition: Definition, operator: Operator, text: str) -> Mutant:
    pairs = enumerate(zip(definition.lines, io.StringIO(text), strict=False))
    index, (before, after) = next((index, pair) for index, pair in pairs if pair[0] != pair[1])
    removed = after.partition("#")[0].strip() == "pass"
    return Mutant(
        task=definition.task,
        operator=operator,
        line=len(definition.head) + index + 1,
        before=before.strip(),
        after="" if removed else after.strip(),
        source="".join([*definition.head, text, *definition.tail]),
    )
