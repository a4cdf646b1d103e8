"""The objects that the checkers of chapter 1 ask about, as calls of the scenarios that make them."""

from __future__ import annotations

from checker.chapters.ch01_explore import names
from checker.judge.api import Draw

Recipe = tuple[str, tuple[object, ...]]  # a scenario and what it is given

METHODS = """
class {Class}:
    "Drills at this speed."
    def {name}(self, depth, speed={n}):
        "Works with this speed."
    @classmethod
    def from_{name}(cls, plan):
        "Another way to make one."
box = {Class}()
"""


BOX = """class Box:
    def open(self, {opened}): pass
    @staticmethod
    def shut({shut}): pass
    @classmethod
    def from_plan(cls, {planned}): pass
"""


def boxes(draw: Draw) -> list[Recipe]:
    """Modules and classes: full or empty, with and without what tools have as well."""
    lower, upper = names.spelled(draw, "{stem}{n}", "pool"), names.spelled(draw, "{Stem}{n}d", "conv")
    with_call = f"class {upper}:\n    def __call__(self, x): return x"
    of_another_kind = f"class Kind(type): pass\nclass {upper}(metaclass=Kind): pass"
    of_another_module = f"import types\nclass Box(types.ModuleType): pass\n{lower} = Box({lower!r})"
    network = f"import torch\nclass {upper}(torch.nn.Module):\n    def forward(self, x): return x"
    return [
        ("toolbox", tuple(names.public(draw, 3))),
        ("toolbox", ()),
        ("box_class", (names.public(draw, 2),)),
        ("made", (f"class {lower}: pass", lower)),
        ("made", (f"class _{upper}: _drill = {draw.integer(2, 9)}", f"_{upper}")),
        ("made", (with_call, upper)),
        ("made", (of_another_kind, upper)),
        ("made", (of_another_module, lower)),
        ("made", (network, upper)),
        *(("from_library", (name,)) for name in ("torch.nn", "torch.nn.Conv2d", "torch.Tensor", "torch.ops", "math")),
    ]


def tools(draw: Draw) -> list[Recipe]:
    """Functions, methods and builtins: with capital names, with attributes of their own, with nothing at all."""
    lower, upper = names.spelled(draw, "{stem}{n}", "relu"), names.spelled(draw, "{Stem}{n}d", "norm")
    class_ = f"Drill{draw.integer(2, 99)}"
    methods = METHODS.format(Class=class_, name=lower, n=draw.integer(2, 9))
    with_attributes = f"def {lower}(): pass\n{lower}.speed = {draw.integer(2, 9)}\n{lower}.parts = []"
    return [
        ("made", (f"def {lower}(x): return x", lower)),
        ("made", (f"def {upper}(): return {draw.integer(2, 9)}", upper)),
        ("made", (f"{lower} = lambda x: x + {draw.integer(2, 9)}", lower)),
        ("made", (with_attributes, lower)),
        ("made", (f"def {lower}():\n    yield {draw.integer(2, 9)}", lower)),
        ("made", (f"{methods}tool = box.{lower}", "tool")),
        ("made", (f"{methods}tool = {class_}.from_{lower}", "tool")),
        ("made", ("tool = [].append", "tool")),
        *(("from_library", (name,)) for name in ("torch.nn.functional.relu", "torch.cuda.is_available", "math.sqrt")),
        *(("from_library", (name,)) for name in ("torch.relu", "builtins.max", "builtins.len")),
    ]


def documented(draw: Draw) -> list[Recipe]:
    """Things whose help text is asked: functions first, then methods, classes, modules, instances, builtins."""
    name, class_ = names.public(draw, 1)[0], f"Drill{draw.integer(2, 99)}"
    function = f'def {name}(depth, speed={draw.integer(2, 99)}):\n    "Makes a hole in {draw.integer(2, 99)} seconds."'
    longer = f'def {name}(x):\n    """First line {draw.integer(2, 99)}.\n\n    Another one.\n    """\n    return x'
    methods = METHODS.format(Class=class_, name=name, n=draw.integer(2, 9))
    module = f"import types\nbox = types.ModuleType({name!r}, 'A box with {draw.integer(2, 99)} drills.')\nbox.size = 4"
    return [
        ("made", (function, name)),
        ("made", (longer, name, "torch.cuda")),
        ("made", (f"{methods}tool = box.{name}", "tool")),
        ("made", (f"{methods}tool = {class_}.from_{name}", "tool", "torch.nn")),
        ("made", (methods, class_)),
        ("made", (methods, "box")),
        ("made", (module, "box")),
        *(
            ("from_library", (tool,))
            for tool in ("torch.cuda.is_available", "builtins.len", "builtins.max", "math.hypot")
        ),
    ]


# Tools that come with Python and have a signature, and what it says.
BUILTIN_DEFAULTS: dict[str, dict[str, object]] = {
    "builtins.sorted": {"key": None, "reverse": False},
    "builtins.sum": {"start": 0},
    "builtins.pow": {"mod": None},
    "builtins.str.split": {"sep": None, "maxsplit": -1},
    "builtins.len": {},
}


def with_defaults(draw: Draw) -> list[tuple[str, str, dict[str, object]]]:
    """A source, the name in it, and the defaults of its parameters: functions first, then classes and methods."""
    n, x, text = draw.integer(2, 99), draw.fraction(0.1, 0.9), names.public(draw, 1)[0]
    a, b, c = (names.spelled(draw, "{stem}{n}", stem) for stem in draw.shuffled(names.STEMS)[:3])
    functions: list[tuple[str, dict[str, object]]] = [
        (f"{a}, {b}={n}", {b: n}),
        (f"{a}={x}, {b}={text!r}", {a: x, b: text}),
        (f"{a}, {b}", {}),
        ("", {}),
        (f"{a}, {b}=None, {c}=0", {b: None, c: 0}),
        (f"{a}=False, {b}=''", {a: False, b: ""}),
        (f"{a}, *, {b}, {c}={n}", {c: n}),
        (f"{a}, {b}={n}, *, {c}={x}", {b: n, c: x}),
        (f"{a}, {b}={x}, /, {c}=({n}, {x})", {b: x, c: (n, x)}),
        (f"*{a}, {b}={text!r}, **{c}", {b: text}),
    ]
    data = f"import dataclasses\n@dataclasses.dataclass\nclass Box:\n    {a}: int\n    {b}: float = {x}"
    tuples = f"import collections\nBox = collections.namedtuple('Box', '{a} {b}', defaults=[{n}])"
    methods = BOX.format(opened=f"{a}, {b}={n}", shut=f"{a}={x}, *, {b}=None", planned=f"{a}, {b}={text!r}")
    return [
        *((f"def drill({parameters}): pass", "drill", defaults) for parameters, defaults in functions),
        (f"drill = lambda {a}, {b}=[{n}]: {a}", "drill", {b: [n]}),
        (f"def drill({a}, {b}={n}):\n    {c} = {x}\n    return {c}", "drill", {b: n}),
        (f"class Box:\n    def __init__(self, {a}, {b}={x}, *, {c}={text!r}): pass", "Box", {b: x, c: text}),
        (f"class Box:\n    def __new__(cls, {a}, {b}={n}): return super().__new__(cls)", "Box", {b: n}),
        ("class Box: pass", "Box", {}),
        (data, "Box", {b: x}),
        (tuples, "Box", {b: n}),
        (f"{methods}tool = Box().open", "tool", {b: n}),
        (f"{methods}tool = Box.open", "tool", {b: n}),
        (f"{methods}tool = Box.shut", "tool", {a: x, b: None}),
        (f"{methods}tool = Box().from_plan", "tool", {b: text}),
    ]
