"""Making modules of source texts: the learner's file, and layers of other definitions over or under it."""

from __future__ import annotations
import __future__

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from types import ModuleType

from checker.worker.late_imports import is_installed


@dataclass(frozen=True)
class Layer:
    """Definitions from another source that take the place of those called `names`.

    inside: they replace the module's own names, so that its functions call them (the reference in a needed task's
    place). Otherwise the module is left as it is, and the names are replaced in a copy that callers see (a
    misconception over the solution: every other function goes on with the solution's).
    """

    file: str
    source: str
    names: tuple[str, ...]
    inside: bool


UNTIL = "__tutor_until__"  # of a module: the line before which its loading ended


def new(name: str, file: str) -> ModuleType:
    """An empty module, with a loader: Python warns of a module without one."""
    module = module_from_spec(ModuleSpec(name, SourceFileLoader(name, file), origin=file))
    module.__file__ = file
    return module


def load(name: str, file: str, source: str) -> ModuleType:
    """Executes `source` as the module `name`; what it raises is the caller's to catch."""
    module = sys.modules[name] = new(name, file)
    exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
    return module


def load_so_far(
    name: str, file: str, source: str, *, until: int, reached: Callable[[int], object]
) -> tuple[ModuleType, BaseException | None]:
    """The same, statement by statement: what was defined before one raised is there, and what it raised.

    until: ends before the statement of this line; 0 is none. `reached` is told the line of each that does more than
    define, before it runs: it may never end. Raises SyntaxError and ValueError.
    """
    module = sys.modules[name] = new(name, file)
    return module, execute(module, file, source, until=until, reached=reached)


def execute(
    module: ModuleType, file: str, source: str, *, until: int, reached: Callable[[int], object]
) -> BaseException | None:
    """Runs the source in the module, as `load_so_far` says; what a statement raised, if one did."""
    vars(module)[UNTIL] = until
    tree = ast.parse(source, file)
    compile(tree, file, "exec", dont_inherit=True)  # what Python would not run at all is not run in part
    flags = _future_flags(tree)
    for part in _parts(tree.body):
        line = part[0].lineno
        if until and line >= until:
            break
        if not _only_defines(part[0]):
            reached(line)
        try:
            exec(compile(ast.Module(part, []), file, "exec", flags, dont_inherit=True), module.__dict__)
        except BaseException as error:  # a file may end itself as it likes; what it has defined is judged
            return error
    return None


def _future_flags(tree: ast.Module) -> int:
    """What the file's `from __future__ import ...` asks of the compiler."""
    names = [
        alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "__future__"
        for alias in node.names
    ]
    features = [getattr(__future__, name, None) for name in names]
    return sum({feature.compiler_flag for feature in features if feature})


def _parts(body: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """One statement after the other; those that only define together. The first alone is the docstring's place, and
    texts elsewhere do nothing."""
    defining: list[ast.stmt] = []
    for place, node in enumerate(body):
        if (place and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or _is_notebook_s(node):
            continue
        if _only_defines(node):
            defining.append(node)
            continue
        if defining:
            yield defining
            defining = []
        yield [node]
    if defining:
        yield defining


def _only_defines(node: ast.stmt) -> bool:
    """Whether running it can do nothing but define a function."""
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not (
        node.decorator_list or node.args.defaults or any(node.args.kw_defaults)
    )


def _is_notebook_s(node: ast.stmt) -> bool:
    """`get_ipython().run_line_magic(...)`: a notebook's magic, which its export to Python has left in the file."""
    call = node.value if isinstance(node, ast.Expr) else None
    method = call.func if isinstance(call, ast.Call) else None
    maker = method.value if isinstance(method, ast.Attribute) else None
    function = maker.func if isinstance(maker, ast.Call) else None
    return isinstance(function, ast.Name) and function.id == "get_ipython"


def with_layer(module: ModuleType, layer: Layer) -> ModuleType:
    """The module with the layer's names in place. Raises what its source raises, and KeyError if it lacks a name."""
    own = {name: value for name, value in vars(module).items() if not name.startswith("__")}
    other = new(module.__name__, layer.file)
    if not layer.inside:
        vars(other).update(own)  # names that the layer does not define are the module's
    error = execute(other, layer.file, layer.source, until=0, reached=lambda line: None)
    if error is not None:
        raise error
    if layer.inside:
        seen = module
    else:
        seen = ModuleType(module.__name__)
        vars(seen).update(vars(module))
        sys.modules[module.__name__] = seen
    for name in layer.names:
        vars(seen)[name] = vars(other)[name]
    return seen


def forget_learners() -> None:
    """Drops the modules that an earlier file, or an earlier task, has brought here, from wherever: a file that leaves
    out an import must not find what another one has imported."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and name != "__main__" and not is_installed(file):
            del sys.modules[name]
