"""One value of a TOML text is changed, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.source import toml
from checker.source.toml_edit import Path, one_line, several_lines, values, with_text

NASTY = [
    "",
    '"',
    '""',
    '"""',
    '""""',
    'ends in """"',
    '"""""" six',
    "'''",
    "\\",
    "C:\\new\\table",
    'a\\"b',
    "\n",
    "\n\nafter two",
    "ends in two\n\n",
    "ends in a backslash\\",
    "backslash\\\nnewline",
    "trailing space \nand a tab\t\n",
    "tab\tinside",
    "\x00\x01\x1b\x7f",
    "a\rb\r\nc",
    "中文，“引号”……",
    "\u2028\u0085\ufeff",
    "😀",
    "# no comment",
    "[table]\nkey = 1",
    "{name} {{braces}}",
    "\\u0041 \\n",
]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_strings(text: str) -> None:
    assert toml.loads(f"a = {one_line(text)}\nb = 1") == {"a": text, "b": 1}
    for first in (False, True):
        assert toml.loads(f"a = {several_lines(text, newline_first=first)}\nb = 1") == {"a": text, "b": 1}


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_string(text: str) -> None:
    assert toml.loads(f"a = {one_line(text)}")["a"] == text
    assert toml.loads(f"a = {several_lines(text)}\nb = {several_lines(text, newline_first=True)}") == {
        "a": text,
        "b": text,
    }


@settings(deadline=None)
@given(st.text("\"\\\n'a ", max_size=12))
def test_any_mixture_of_quotes(text: str) -> None:
    assert toml.loads(f"a = {one_line(text)}\nb = {several_lines(text)}\nc = 1") == {"a": text, "b": text, "c": 1}


WHOLE = '''\
# a comment with "quotes" and [brackets]
number = 4  # four
list = ["a", 'b', [1, 2], # in the middle
    "]",
]
inline = { en = "one", zh = '一', deep = {x = "#"} }
"quoted.key" = "dot"
date = 1979-05-27T07:32:00Z

[title] # of it all
en = "Layers"   # keep me
zh = "网络层"

[[tasks]]
name = "one"
title.en = "The first"
[[tasks.hints]]
en = """
Two lines,
with ""quotes"" and a \\" """
zh = \'\'\'
两行
\'\'\'
[[tasks.hints]]
en = 'literal \\ "quoted"'

[[tasks]]
name = "two"
title.en = "The second"
title.zh = "第二"

[[tasks.hints]]
en = """x"""
zh = "x"
[messages.'odd label']
en = ""
'''


def at(path: Path) -> str:
    found = values(WHOLE)[path]
    return WHOLE[found.start : found.end]


def test_where_values_stand() -> None:
    assert toml.loads(WHOLE)["title"]["en"] == "Layers"
    assert at(("title", "en")) == '"Layers"'
    assert at(("quoted.key",)) == '"dot"'
    assert at(("inline", "zh")) == "'一'" and at(("inline", "deep", "x")) == '"#"'
    assert at(("list", 3)) == '"]"' and at(("list", 2, 1)) == "2"
    assert at(("tasks", 0, "hints", 1, "en")) == """'literal \\ "quoted"'"""
    assert at(("tasks", 1, "hints", 0, "zh")) == '"x"'
    assert at(("messages", "odd label", "en")) == '""'


PLACES: list[tuple[Path, str, str, str]] = [
    (("title", "zh"), '"网络层"', "层\\", '"层\\\\"'),
    (("title", "zh"), '"网络层"', "一\n二", '"""一\n二"""'),
    (("inline", "zh"), "'一'", 'say "一"', "'say \"一\"'"),
    (("inline", "zh"), "'一'", "it's", '"it\'s"'),
    (("tasks", 0, "hints", 0, "zh"), "'''\n两行\n'''", "三行", '"""\n三行"""'),
    (("tasks", 1, "hints", 0, "zh"), '"x"', 'y"', '"y\\""'),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("path", "old", "new", "written"), PLACES)
def test_a_value_is_replaced(path: Path, old: str, new: str, written: str, newline: str) -> None:
    before = WHOLE.replace("\n", newline)
    after = with_text(before, path, new, beside=(*path[:-1], "en"))
    begin = values(before)[path].start
    assert before[begin:].startswith(old.replace("\n", newline))
    assert after == before[:begin] + written.replace("\n", newline) + before[begin + len(old.replace("\n", newline)) :]


ADDED: list[tuple[Path, str]] = [
    (("tasks", 0, "title", "zh"), 'title.en = "The first"\ntitle.zh = "新"\n'),
    (("tasks", 0, "hints", 1, "zh"), "en = 'literal \\ \"quoted\"'\nzh = '新'\n"),
    (("messages", "odd label", "zh"), 'en = ""\nzh = "新"\n'),
    (("inline", "deep", "y"), '{x = "#", y = "新"}'),
]


@pytest.mark.parametrize(("path", "expected"), ADDED)
def test_a_value_that_is_missing_is_added_behind_the_other(path: Path, expected: str) -> None:
    beside = "x" if path[-1] == "y" else "en"
    assert expected in with_text(WHOLE, path, "新", beside=(*path[:-1], beside))


def test_a_last_line_without_an_end() -> None:
    assert with_text('en = "a"', ("zh",), "b", beside=("en",)) == 'en = "a"\nzh = "b"'


def test_nothing_to_stand_beside() -> None:
    with pytest.raises(ValueError, match="no en to put zh beside"):
        with_text("a = 1", ("zh",), "b", beside=("en",))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_whatever_is_written_is_read(text: str) -> None:
    for path in (("title", "zh"), ("tasks", 0, "hints", 0, "zh"), ("inline", "zh")):
        after = with_text(WHOLE, path, text, beside=(*path[:-1], "en"))  # it looks itself, and raises
        assert values(after).keys() == values(WHOLE).keys()
