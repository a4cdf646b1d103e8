"""The questionnaires of chapter 1: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

from checker.chapters.ch01_explore import names, objects
from checker.judge.api import Answer, Draw, Learner, questions


def one_of_each(learner: Learner, draw: Draw, public: list[str], hidden: list[str]) -> list[Answer]:
    """One box of each kind, made of six public names and four hidden ones."""
    return [
        learner.run("toolbox", *draw.shuffled([*public[:3], *hidden[:2]])),
        learner.run("toolbox", *draw.shuffled([*public, *hidden]), listed_in_all=public[:2]),
        learner.run("lazy_toolbox", public[:4], public[4:]),
        learner.run("box_class", [*public[:2], *hidden[:2]], public[2:4]),
        learner.run("box_object", [*public[:2], *hidden], public[2:4], public[4:]),
        learner.run("network", public[0], "7"),
        learner.run("made", "def drill(): return 4", "drill"),
        learner.run("from_library", "builtins.max"),
    ]


@questions("has_tool")
def ask_has_tool(learner: Learner, draw: Draw) -> None:
    public, hidden = names.public(draw, 6), names.hidden(draw, 4)
    for box in one_of_each(learner, draw, public, hidden):
        near = [public[0][:-1], public[1].swapcase(), "mro", "__name__", "__call__", "7", ", ", "upper", "box"]
        for name in [*public, *hidden, *near]:
            learner.has_tool(box, name)


@questions("public_names")
def ask_public_names(learner: Learner, draw: Draw) -> None:
    for _ in range(4):
        for box in one_of_each(learner, draw, names.public(draw, 6), names.hidden(draw, 4)):
            learner.public_names(box)


@questions("find_names")
def ask_find_names(learner: Learner, draw: Draw) -> None:
    for stem in names.STEMS[:4]:
        listed, hidden = names.every_form(draw, stem)
        others = [name for name in names.public(draw, 7) if stem not in name.lower()]
        box = learner.run("toolbox", *draw.shuffled([*listed, *hidden, *others]), listed_in_all=[*others, *listed[:1]])
        parts = [stem, stem.upper(), stem.title(), f"max_{stem}", f"MAX.{stem}", f"{stem}By", "x" + stem, "2"]
        for keyword in [*parts, listed[0].upper(), listed[1] + "x"]:
            learner.find_names(box, keyword)


@questions("is_toolbox")
def ask_is_toolbox(learner: Learner, draw: Draw) -> None:
    for scenario, arguments in [*objects.boxes(draw), *objects.tools(draw), *objects.boxes(draw), *objects.tools(draw)]:
        learner.is_toolbox(learner.run(scenario, *arguments))


@questions("help_text")
def ask_help_text(learner: Learner, draw: Draw) -> None:
    for _ in range(2):
        for scenario, arguments in objects.documented(draw):
            obj = learner.run(scenario, *arguments)
            learner.run("help_up_to_the_end", obj)
            learner.run("prints_while_helping", obj)


@questions("parameter_defaults")
def ask_parameter_defaults(learner: Learner, draw: Draw) -> None:
    for source, name, _ in objects.with_defaults(draw):
        learner.parameter_defaults(learner.run("made", source, name))
    for name in objects.BUILTIN_DEFAULTS:
        learner.parameter_defaults(learner.run("from_library", name))
