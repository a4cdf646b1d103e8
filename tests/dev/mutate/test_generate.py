"""Where mutants are made, and that nothing but the change is changed."""

import ast

import pytest

from checker.dev.mutate import Mutant, Operator, mutants

SOURCE = '''"""Chapter 0."""

import math

SIZE = 1 + 1


def helper(x):
    return x + SIZE


@staticmethod
def first(x: Literal[3], folder: str = "数据") -> Literal[4]:
    """Not a mutant: 1 + 1."""
    import os, sys
    name = "图片"; total = math.floor(x) + 1  # 图片的数量
    print(name,
          total - 1,  # one less
          sep="-")
    return (
        total
        * 2
    )


class Second:
    def method(self):
        return 1


if __name__ == "__main__":
    print(first(1 + 1))
'''
LINES = SOURCE.splitlines()


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(LINES, 1) if text in line)


def the_one(source: str, operator: Operator, after: str) -> Mutant:
    """The one mutant of this operator whose changed line is this."""
    (found,) = [mutant for mutant in mutants(source, ["task"]) if (mutant.operator, mutant.after) == (operator, after)]
    return found


def function(*body: str) -> str:
    return "\n".join(["def task(a, b, c):", *(f"    {line}" for line in body), ""])


def test_only_the_named_tasks_change() -> None:
    made = mutants(SOURCE, ["Second"])
    assert {mutant.task for mutant in made} == {"Second"}
    assert {mutant.before for mutant in made} == {"return 1"}
    assert {mutant.line for mutant in made} == {line_of("return 1")}


def test_docstrings_annotations_imports_and_the_rest_of_the_file_stay() -> None:
    made = mutants(SOURCE, ["first", "Second"])
    assert list(dict.fromkeys(mutant.before.partition(" ")[0] for mutant in made)) == [
        "@staticmethod",
        "def",  # of first
        "name",
        "print(name,",
        "total",
        "return",
        "*",
    ]
    assert {mutant.line for mutant in made} >= {line_of("def first"), line_of("return 1")}
    assert all("x: Literal[3]" in mutant.source and "-> Literal[4]" in mutant.source for mutant in made)


def test_tasks_come_in_the_order_that_was_asked_and_lines_in_theirs() -> None:
    made = mutants(SOURCE, ["Second", "first"])
    assert [mutant.task for mutant in made] == sorted(mutant.task for mutant in made)
    lines = [mutant.line for mutant in made if mutant.task == "first"]
    assert lines == sorted(lines)


def test_a_task_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="'third'"):
        mutants(SOURCE, ["first", "third"])


def test_of_two_definitions_the_last_one_counts() -> None:
    made = mutants(function("return a") + function("return b"), ["task"])
    assert {mutant.before for mutant in made} == {"return b"}


def test_a_change_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.dev.mutate.generate.rewritten", lambda source, site, new: iter(["(", "pass"]))
    with pytest.raises(ValueError, match="task: cannot write a mutant of `return a`"):
        mutants(function("return a"), ["task"])


def test_equal_sources_are_made_once() -> None:
    made = mutants(SOURCE, ["first", "Second"])
    dumps = [ast.dump(ast.parse(mutant.source)) for mutant in made]
    assert len(set(dumps)) == len(dumps)
    assert ast.dump(ast.parse(SOURCE)) not in dumps


def test_a_removed_line_leaves_every_other_line_where_it_was() -> None:
    mutant = the_one(function("a.step(", "    b,  # why", "    c)  # 更新", "return a"), Operator.STATEMENT_REMOVED, "")
    assert mutant.before == "a.step("
    assert mutant.line == 2
    assert mutant.source == function("pass  # 更新", "", "", "return a").replace("    \n", "\n")


def test_a_change_that_joins_lines_keeps_the_lines_below_it_in_place() -> None:
    source = function("x = f(a,", "      b,", "      key=c)", "return x")
    mutant = the_one(source, Operator.ARGUMENT_DROPPED, "x = f(a, b)")
    assert mutant.source.splitlines()[4] == "    return x"


def test_lines_that_only_move_are_not_lost() -> None:
    mutant = the_one(function("return f(g(a,", "           b), c)"), Operator.ARGUMENTS_SWAPPED, "return f(c, g(a,")
    assert mutant.source == function("return f(c, g(a,", "           b))")


def test_no_empty_line_comes_after_a_backslash() -> None:
    mutant = the_one(
        function("return f(a,", "         b) + \\", "    c"), Operator.ARGUMENT_DROPPED, "return f(a) + \\"
    )
    assert mutant.source == function("return f(a) + \\", "    c")


def test_the_last_line_of_a_file_may_lack_its_end() -> None:
    source = function("return [a +", "        b]").rstrip("\n")
    mutant = the_one(source, Operator.ARITHMETIC, "return [a - b]")
    assert mutant.source == function("return [a - b]")


def test_only_the_changed_line_of_several_is_rewritten() -> None:
    source = function("return f(", "    a+b ,  # spaces as they were", "    c = 'quotes' )")
    mutant = the_one(source, Operator.ARITHMETIC, "a - b ,  # spaces as they were")
    assert mutant.line == 3
    assert mutant.source.splitlines()[3] == source.splitlines()[3]


@pytest.mark.parametrize(
    ("operator", "before", "after"),
    [
        (Operator.ARITHMETIC, "return a - b * c", "return a - (b + c)"),  # not (a - b) + c
        (Operator.CALL_REMOVED, "return (a - b).sum() * c", "return (a - b) * c"),
        (Operator.FUNCTION_SWAPPED, "return (a - b).sum()", "return (a - b).mean()"),
        (Operator.NEGATION, "return b if a or c else 1", "return b if not (a or c) else 1"),
        (Operator.ARGUMENTS_SWAPPED, "return a(b if c else 1, lambda: c)", "return a(lambda: c, b if c else 1)"),
        (Operator.CALL_REMOVED, "return f(b if c else a) + 1", "return (b if c else a) + 1"),
        (Operator.OPERAND, "return -(a + b) ** c", "return -(a + b)"),
        (Operator.SIGN, "return 2 ** -a", "return 2 ** a"),
        (Operator.ARITHMETIC, 'return "图片" + a + "的"', 'return "图片" + a - "的"'),
        (Operator.CALL_REMOVED, 'return f"{float(a)} {b!r:>{c}}"', "return f'{a} {b!r:>{c}}'"),
        (Operator.ARITHMETIC, "return sum(a + b for a in c)", "return sum(a - b for a in c)"),
    ],
)
def test_a_change_means_what_it_says_whatever_surrounds_it(operator: Operator, before: str, after: str) -> None:
    assert the_one(function(before), operator, after).before == before


def test_carriage_returns_stay() -> None:
    source = function("a = 'x'", "return a + b").replace("\n", "\r\n")
    assert the_one(source, Operator.ARITHMETIC, "return a - b").source == source.replace("+", "-")


def test_a_form_feed_is_not_the_end_of_a_line() -> None:
    source = "# one\n\x0c# two\n" + function("return '\x0c' + b")
    assert the_one(source, Operator.ARITHMETIC, "return '\x0c' - b").line == 4
