"""Whatever a learner's function gives back, the kit is not at fault: every task of every chapter, in wrong ways."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from checker.course import Chapter, chapters
from checker.course.verdicts import Outcome
from checker.judge.pool.program import Program
from checker.judge.run.engine import Engine
from checker.source.definitions import blanked, definitions

pytestmark = pytest.mark.xdist_group("engine")
ALLOWED = {Outcome.FAILED, Outcome.RAISED, Outcome.MISSING}
CHAPTERS = [chapter for chapter in chapters() if chapter.solution.exists()]

# The first is tried always.
VALUES = """
None
0
'x'
[]
object()
torch.tensor(1.)
True
float('nan')
10**400
()
{}
[None]
[[]]
[0.5, 'x']
iter(())
args
lambda *args, **keywords: None
lambda *args, **keywords: torch.tensor(1.)
torch.empty(0)
torch.ones(2, dtype=torch.cfloat)
torch.zeros(1).expand(10**10)
torch.empty(10**6, 10**6, device='meta')
torch.eye(3).to_sparse()
[torch.tensor(1.)]
[[torch.tensor(1.)], [torch.tensor(2)]]
torch.nn.Conv2d(3, 6, 3)
torch.nn.Linear(10**6, 10**6, device='meta')
torch.optim.SGD([torch.zeros(1)], 0.1)
torch.utils.data.Dataset()
torch.utils.data.DataLoader([(torch.tensor(1.), 2)])
torch.utils.data.DataLoader([torch.zeros(3)] * 4)
""".strip().splitlines()
FUNCTIONS: dict[str, str] = {
    **{f"gives {value}": f"def NAME(*args, **keywords):\n    return {value}\n" for value in VALUES},
    "raises": "def NAME(*args, **keywords):\n    raise ValueError('no')\n",
    "raises an error without a text": "def NAME(*args, **keywords):\n    raise KeyError\n",
    "takes no arguments": "def NAME():\n    return 1\n",
    "takes too many": "def NAME(a, b, c, d, e, f, g, h):\n    return 1\n",
    "is a coroutine": "async def NAME(*args, **keywords):\n    return 1\n",
    "is a generator": "def NAME(*args, **keywords):\n    yield 1\n",
    "is a class": "class NAME:\n    def __init__(self, *args, **keywords):\n        pass\n",
    "is a number": "NAME = 3\n",
    "is gone": "",
}
METHODS = ["__len__", "__getitem__", "__iter__", "__call__", "forward", "step"]


def class_with(body: str, base: str = "object") -> str:
    """A class all of whose methods have this body, `__init__` aside."""
    methods = [f"    def {name}(self, *args, **keywords):\n        {body}\n" for name in METHODS]
    init = "    def __init__(self, *args, **keywords):\n        super().__init__()\n"
    return f"class NAME({base}):\n{init}" + "".join(methods)


CLASSES: dict[str, str] = {
    **{name: source for name, source in FUNCTIONS.items() if not name.startswith("is a class")},
    "lacks its methods": "class NAME:\n    pass\n",
    "lacks all but its making": class_with("pass").partition("    def __len__")[0],
    "is an empty module": "class NAME(torch.nn.Module):\n    pass\n",
    "is an empty data set": "class NAME(torch.utils.data.Dataset):\n    def __init__(self, *args):\n        pass\n",
    "cannot be made": "class NAME:\n    def __init__(self, *args, **keywords):\n        raise ValueError('no')\n",
    "is made without arguments": "class NAME(torch.nn.Module):\n    def __init__(self):\n        pass\n",
    **{
        f"whose methods give {value}": class_with(f"return {value}")
        for value in ("None", "'x'", "-1", "torch.tensor(1.)")
    },
    "whose methods raise": class_with("raise ValueError('no')"),
    "whose methods are generators": class_with("yield 1"),
    **{
        f"a module giving {value}": class_with(f"return {value}", "torch.nn.Module")
        for value in ("None", "'x'", "args")
    },
    "a module without super": "class NAME(torch.nn.Module):\n    def __init__(self):\n        self.a = torch.nn.ReLU\n",
    "a data set giving numbers": class_with("return 3", "torch.utils.data.Dataset"),
}
ALWAYS = [
    f"gives {VALUES[0]}",
    *["takes no arguments", "lacks its methods"],
]
OTHERS = [way for way in dict.fromkeys([*FUNCTIONS, *CLASSES]) if way not in ALWAYS]


def written(chapter: Chapter, way: str) -> Program:
    """The solution with every task written in this wrong way."""
    source = chapter.solution.read_text(encoding="utf-8")
    nodes = definitions(source)
    for task in chapter.tasks:
        ways = CLASSES if isinstance(nodes[task.name], ast.ClassDef) else FUNCTIONS
        wrong = ways.get(way, FUNCTIONS["gives None"]).replace("NAME", task.name)
        source = blanked(source, task.name) + "\n\n" + wrong
    return Program(chapter.solution, "import torch.utils.data\n" + source)


def verdicts_on(engine: Engine, chapter: Chapter, ways: list[str]) -> list[str]:
    """What came of each task in each way, where it is not the learner's own failure."""
    alone = replace(chapter, tasks=tuple(replace(task, needs=()) for task in chapter.tasks))
    unexplained = Engine(engine.worlds, engine._plugin, engine._items, replace(engine.settings, seed=3))
    return [
        f"{way}, {verdict.task}: {verdict.outcome.value} {verdict.finding}"
        for way in ways
        for verdict in unexplained.judge_program(alone, written(chapter, way))
        if verdict.outcome not in ALLOWED
    ]


@pytest.mark.parametrize("chapter", CHAPTERS[::3], ids=lambda chapter: chapter.stem)
def test_a_wrong_answer_is_the_learners(chapter: Chapter, engine: Engine) -> None:
    assert verdicts_on(engine, chapter, ALWAYS) == []


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_a_wrong_answer_of_any_kind_is_the_learners(chapter: Chapter, engine: Engine) -> None:
    assert verdicts_on(engine, chapter, [*ALWAYS, *OTHERS]) == []
