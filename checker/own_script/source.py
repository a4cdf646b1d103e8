"""Mistakes that the text of a script alone shows. Runs nothing of it."""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterator

from checker.source.parsing import Unreadable, parsed

Found = tuple[str, int, dict[str, str]]  # label, line, values

# Whose result is all that they do. `.to()`, `.cuda()` and `.float()` are not among them: they change a network.
_PURE = {
    *("reshape", "view", "flatten", "unflatten", "squeeze", "unsqueeze", "permute", "transpose", "swapaxes", "movedim"),
    *("argmax", "softmax", "long", "clone", "convert", "repeat"),
}
_OWNERS = {"torch", "F"}
_CONVERTED = {"L", "RGB", "RGBA", "CMYK", "HSV", "1", "P"}
_WANTED = ("__init__", "__getitem__", "__len__", "__call__")
_KNOWN = {
    name
    for kind in (object, type, int, str, list, dict, set, bytes, type(lambda: 0), BaseException)
    for name in dir(kind)
} | {"__getattr__", "__set_name__", "__enter__", "__exit__", "__del__", "__post_init__", "__missing__", "__next__"}
_CELL = re.compile(r"#\s*(%%|In\s*\[)")  # of an editor, and of a notebook that was exported
CIFAR10 = (
    *({"airplane", "plane", "aeroplane"}, {"automobile", "car"}, {"bird"}, {"cat"}, {"deer"}, {"dog"}),
    *({"frog"}, {"horse"}, {"ship", "boat"}, {"truck"}),
)


def mistakes(text: str) -> Iterator[Found]:
    """All of them; nothing in a text that is not Python."""
    tree = _tree(text)
    shown = _shown_by_a_notebook(tree, text) | _tried(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and node not in shown:
            yield from _alone(node)
        elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
            yield from _condition(node.test)
        elif isinstance(node, ast.ClassDef):
            yield from _class(node)
        elif isinstance(node, ast.Assign):
            yield from _class_names(node, tree)


def bare_moves(text: str) -> set[int]:
    """The lines on which `x.to(...)` or `x.cuda()` stands alone."""
    alone = [node.value for node in ast.walk(_tree(text)) if isinstance(node, ast.Expr)]
    calls = [call for call in alone if isinstance(call, ast.Call)]
    places = [(call.lineno, call.func) for call in calls if isinstance(call.func, ast.Attribute)]
    return {line for line, move in places if move.attr in ("to", "cuda") and _name(move.value)}


def results_asked(text: str) -> set[int]:
    """The lines on which `dir()` is asked about what a call gives."""
    calls = [node for node in ast.walk(_tree(text)) if isinstance(node, ast.Call) and _name(node.func) == "dir"]
    return {call.lineno for call in calls if call.args and isinstance(call.args[0], ast.Call)}


def class_lines(text: str) -> dict[str, int]:
    """Where each class begins."""
    return {node.name: node.lineno for node in ast.walk(_tree(text)) if isinstance(node, ast.ClassDef)}


def _tree(text: str) -> ast.Module:
    """Empty for a text that is not Python."""
    try:
        return parsed(text)
    except Unreadable:
        return ast.Module(body=[], type_ignores=[])


def _tried(tree: ast.Module) -> set[ast.stmt]:
    """What stands in a `try`: there an error may be what is wanted."""
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.Try)]
    return {part for body in bodies for line in body for part in ast.walk(line) if isinstance(part, ast.stmt)}


def _shown_by_a_notebook(tree: ast.Module, text: str) -> set[ast.stmt]:
    """The last statement of each `# %%` cell: an editor shows its value."""
    cells = [number for number, line in enumerate(text.split("\n"), 1) if _CELL.match(line)]
    if not cells:
        return set()
    last: dict[int, ast.stmt] = {}
    for statement in tree.body:
        last[sum(start <= statement.lineno for start in cells)] = statement
    return set(last.values())


def _alone(node: ast.Expr) -> Iterator[Found]:
    """A statement that does nothing."""
    value = node.value
    if isinstance(value, ast.Compare) and isinstance(value.ops[0], ast.Eq):
        yield "comparison_alone", node.lineno, {"left": ast.unparse(value.left)}
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return
    name, owner = value.func.attr, value.func.value
    if name == "convert":
        mode = value.args[0] if value.args else None
        found = isinstance(mode, ast.Constant) and mode.value in _CONVERTED
    elif isinstance(owner, ast.Name) and owner.id in _OWNERS:
        found = name in _PURE
    else:
        found = name in _PURE and not isinstance(owner, ast.Call)
    if found:
        yield "result_thrown_away", node.lineno, {"call": name}


def _condition(test: ast.expr) -> Iterator[Found]:
    tests = test.values if isinstance(test, ast.BoolOp) else [test]
    for part in tests:
        while isinstance(part, ast.UnaryOp):
            part = part.operand
        if isinstance(part, ast.Attribute) and part.attr == "is_available":
            yield "is_available_not_called", part.lineno, {"name": ast.unparse(part)}


def _class(node: ast.ClassDef) -> Iterator[Found]:
    methods = {method.name: method for method in node.body if isinstance(method, ast.FunctionDef)}
    bases = {_name(base) for base in node.bases}
    returning = (("__getitem__", "Dataset", "item_returns_nothing"), ("forward", "Module", "forward_returns_nothing"))
    for name, base, label in returning:
        if base in bases and name in methods and _gives_nothing(methods[name]):
            yield label, methods[name].lineno, {"name": node.name}
    if "__init__" in methods:
        yield from _overwritten(methods["__init__"])
    for name, method in methods.items():
        if wanted := _misspelt(name, method, known=set(methods), network="Module" in bases):
            yield "misspelt_method", method.lineno, {"name": name, "wanted": wanted}


def _gives_nothing(method: ast.FunctionDef) -> bool:
    """It does something, and returns nothing; a blank that is still to be filled does nothing."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    inner = [node for line in method.body for node in ast.walk(line) if isinstance(node, functions)]
    hidden = {id(node) for function in inner for node in ast.walk(function)}
    nodes = [node for node in ast.walk(method) if id(node) not in hidden]
    if any(isinstance(node, (ast.Yield, ast.YieldFrom, ast.Raise)) for node in nodes):
        return False
    if any(isinstance(node, ast.Return) and node.value is not None for node in nodes):
        return False
    return not all(isinstance(line, ast.Pass) or _is_constant(line) for line in method.body)


def _is_constant(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def _overwritten(method: ast.FunctionDef) -> Iterator[Found]:
    """A parameter that gets a constant before anybody has looked at it."""
    unread = {arg.arg for arg in (*method.args.args[1:], *method.args.kwonlyargs)}
    for line in method.body:
        target = line.targets[0] if isinstance(line, ast.Assign) and len(line.targets) == 1 else None
        value = line.value if isinstance(line, ast.Assign) else None
        constant = isinstance(value, ast.Constant) and value.value is not None
        if constant and isinstance(target, ast.Name) and target.id in unread:
            yield "argument_overwritten", line.lineno, {"name": target.id}
            return
        unread -= {node.id for node in ast.walk(line) if isinstance(node, ast.Name)}


def _misspelt(name: str, method: ast.FunctionDef, *, known: set[str], network: bool) -> str:
    """The method that was meant; "" where the name is right."""
    if name == "__int__" and len(method.args.args) > 1:
        return "__init__"
    if re.fullmatch("_+[a-z]+_+", name) and name not in _KNOWN:
        likeness = 0.85 if name.startswith("__") and name.endswith("__") else 0.75  # other protocols have names, too
        near = difflib.get_close_matches(name, [wanted for wanted in _WANTED if wanted not in known], 1, likeness)
        return near[0] if near else ""
    if network and "forward" not in known and not name.startswith("_"):
        return "forward" if difflib.get_close_matches(name.lower(), ["forward"], 1, 0.85) else ""
    return ""


def _class_names(node: ast.Assign, tree: ast.Module) -> Iterator[Found]:
    """CIFAR10's classes in an order of their own, and something looked up there."""
    target = node.targets[0]
    if not isinstance(node.value, (ast.List, ast.Tuple)) or not isinstance(target, ast.Name):
        return
    words = [item.value for item in node.value.elts if isinstance(item, ast.Constant)]
    names = [word.strip().lower() for word in words if isinstance(word, str)]
    places = [next((place for place, words in enumerate(CIFAR10) if name in words), -1) for name in names]
    looked_up = any(
        isinstance(use, ast.Subscript) and _name(use.value) == target.id and not isinstance(use.slice, ast.Constant)
        for use in ast.walk(tree)
    )
    turned = any(isinstance(node, ast.keyword) and node.arg == "target_transform" for node in ast.walk(tree))
    if looked_up and not turned and places != sorted(places) and sorted(places) == list(range(10)):
        wrong = next(place for place, right in enumerate(places) if place != right)
        values = {"number": str(wrong), "name": names[wrong], "right": sorted(CIFAR10[wrong], key=len)[-1]}
        yield "class_order", node.lineno, values


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
