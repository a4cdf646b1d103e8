"""The checkers of chapter 1: boxes and tools with drawn names, made beside the learner's code."""

from __future__ import annotations

import io
import pydoc

from checker.chapters.ch01_explore import names, objects, scenarios
from checker.judge.api import Answer, Draw, Learner, task

# --- has_tool ---------------------------------------------------------------------------------------------------------


@task("has_tool")
def test_has_tool_in_a_module(learner: Learner, draw: Draw) -> None:
    for count in (1, 3, 6):
        listed = names.public(draw, count)
        box = learner.run("toolbox", *listed)
        for name in [*listed, *names.near_misses(draw.choice(listed))]:
            assert learner.has_tool(box, name) == (name in listed), "whole_name"


@task("has_tool")
def test_has_tool_in_classes_and_instances(learner: Learner, draw: Draw) -> None:
    for count in (1, 2):
        own, of_class, inherited = (names.public(draw, count + more) for more in range(3))
        asked = draw.shuffled(sorted({*own, *of_class, *inherited, "__init__", "__class__", "x"}))
        boxes = [
            (learner.run("box_class", of_class, inherited), [*of_class, *inherited]),
            (learner.run("box_object", own, of_class, inherited), [*own, *of_class, *inherited]),
            (learner.run("network", *own), own),
        ]
        for box, listed in boxes:
            for name in asked:
                assert learner.has_tool(box, name) == (name in [*listed, "__init__", "__class__"]), "kinds"


@task("has_tool")
def test_has_tool_of_a_tool(learner: Learner, draw: Draw) -> None:
    boxes = [
        learner.run("made", f"def drill(): return {draw.integer(2, 99)}", "drill"),
        learner.run("from_library", "torch.cuda.is_available"),
        learner.run("from_library", "builtins.max"),
    ]
    for box in boxes:
        for name, listed in draw.shuffled([("__call__", True), ("__abs__", False), ("is_integer", False)]):
            assert learner.has_tool(box, name) == listed, "of_a_tool"


@task("has_tool")
def test_has_tool_is_what_dir_lists(learner: Learner, draw: Draw) -> None:
    known, hidden, digit = names.public(draw, 6), names.hidden(draw, 3), str(draw.integer(0, 9))
    listed = [*known[:3], *hidden]
    asked = [(learner.run("box_class", known[:1]), name) for name in draw.shuffled(["mro", "__name__"])]
    asked.append((learner.run("network", digit), digit))
    lazy = learner.run("lazy_toolbox", listed, known[3:])
    for box, name in [*asked, *((lazy, name) for name in draw.shuffled([*known, *hidden]))]:
        assert learner.has_tool(box, name) == (name in listed), "what_dir_lists"


# --- public_names -----------------------------------------------------------------------------------------------------


@task("public_names")
def test_public_names_of_a_module(learner: Learner, draw: Draw) -> None:
    for count in (1, 2, 5):
        listed = names.public(draw, count)
        mixed = draw.shuffled([*listed, *names.hidden(draw, count)])
        assert learner.public_names(learner.run("toolbox", *mixed)) == sorted(listed), "of_a_module"


@task("public_names")
def test_public_names_in_any_case(learner: Learner, draw: Draw) -> None:
    for stem in draw.shuffled(names.STEMS)[:2]:
        listed, hidden = names.every_form(draw, stem)
        box = learner.run("toolbox", *draw.shuffled([*listed, *hidden]), listed_in_all=listed[:2])
        assert learner.public_names(box) == sorted(listed), "every_name"


@task("public_names")
def test_public_names_of_classes_and_instances(learner: Learner, draw: Draw) -> None:
    for count in (1, 2):
        own, of_class, inherited = (names.public(draw, count + more) for more in range(3))
        box = learner.run("box_class", [*of_class, *names.hidden(draw, 2)], inherited)
        assert learner.public_names(box) == sorted({*of_class, *inherited}), "of_a_class"
        box = learner.run("box_object", [*own, *names.hidden(draw, 2)], of_class, inherited)
        assert learner.public_names(box) == sorted({*own, *of_class, *inherited}), "of_an_instance"


@task("public_names")
def test_public_names_of_a_tool(learner: Learner, draw: Draw) -> None:
    for name in draw.shuffled(["builtins.max", "torch.relu", "torch.cuda.is_available"]):
        assert learner.public_names(learner.run("from_library", name)) == [], "nothing_inside"


# --- find_names -------------------------------------------------------------------------------------------------------


@task("find_names")
def test_find_names(learner: Learner, draw: Draw) -> None:
    for count in (1, 3):
        stem = draw.choice(names.STEMS)
        listed, hidden = names.every_form(draw, stem)
        others = [name for name in names.public(draw, 6) if stem not in name.lower()][:count]
        box = learner.run("toolbox", *draw.shuffled([*listed[:count], *others, *hidden[:count]]))
        for keyword in names.in_any_case(draw, stem):
            assert learner.find_names(box, keyword) == sorted(listed[:count]), "whatever_the_case"


@task("find_names")
def test_find_names_of_every_form(learner: Learner, draw: Draw) -> None:
    stem = draw.choice(names.STEMS)
    listed, hidden = names.every_form(draw, stem)
    others = [name for name in names.public(draw, 7) if stem not in name.lower()]
    box = learner.run("toolbox", *draw.shuffled([*listed, *hidden, *others]), listed_in_all=others)
    for part in draw.shuffled([stem, stem[:3], f"max_{stem}", f"{stem}By"]):
        for keyword in names.in_any_case(draw, part):
            found = [name for name in [*listed, *others] if part.lower() in name.lower()]
            assert learner.find_names(box, keyword) == sorted(found), "whatever_the_case"


@task("find_names")
def test_find_names_is_about_plain_text(learner: Learner, draw: Draw) -> None:
    for stem in draw.shuffled(names.STEMS)[:2]:
        listed = [f"max_{stem}{draw.integer(2, 99)}", f"{stem.title()}2d", f"pre_{stem}"]
        box = learner.run("toolbox", *listed)
        assert learner.find_names(box, f"x{stem}") == [], "nothing_found"
        assert learner.find_names(box, f"max.{stem}") == [], "plain_text"


# --- is_toolbox -------------------------------------------------------------------------------------------------------


@task("is_toolbox")
def test_is_toolbox(learner: Learner, draw: Draw) -> None:
    questions = [(recipe, True) for recipe in objects.boxes(draw)] + [(recipe, False) for recipe in objects.tools(draw)]
    for (scenario, arguments), is_box in draw.shuffled(questions):
        right = learner.is_toolbox(learner.run(scenario, *arguments)) == is_box
        assert right or not is_box, "a_box"
        assert right, "a_tool"


# --- help_text --------------------------------------------------------------------------------------------------------


def help_printed(scenario: str, arguments: tuple[object, ...]) -> str:
    """What help() writes about the same object here."""
    screen = io.StringIO()
    pydoc.Helper(output=screen).help(getattr(scenarios, scenario)(None, *arguments))
    return screen.getvalue()


def up_to_the_end(text: str, answer: Answer) -> str:
    """The text with as many line ends as the answer has: how many come last is free."""
    given = answer.value if isinstance(answer.value, str) else "\n"
    return text.rstrip("\n") + given[len(given.rstrip("\n")) :]


@task("help_text")
def test_help_text(learner: Learner, draw: Draw) -> None:
    for scenario, arguments in objects.documented(draw):
        answer = learner.help_text(learner.run(scenario, *arguments))
        assert answer == up_to_the_end(help_printed(scenario, arguments), answer), "as_help_prints"


@task("help_text")
def test_help_text_prints_nothing(learner: Learner, draw: Draw) -> None:
    for scenario, arguments in draw.shuffled(objects.documented(draw))[:3]:
        printed = learner.run("printed_while_helping", learner.run(scenario, *arguments))
        assert printed == "", "prints"


# --- parameter_defaults -----------------------------------------------------------------------------------------------


@task("parameter_defaults")
def test_parameter_defaults(learner: Learner, draw: Draw) -> None:
    for source, name, defaults in objects.with_defaults(draw):
        assert learner.parameter_defaults(learner.run("made", source, name)) == defaults, "defaults"


@task("parameter_defaults")
def test_parameter_defaults_of_builtins(learner: Learner, draw: Draw) -> None:
    for name in draw.shuffled(list(objects.BUILTIN_DEFAULTS)):
        tool = learner.run("from_library", name)
        assert learner.parameter_defaults(tool) == objects.BUILTIN_DEFAULTS[name], "of_a_builtin"
