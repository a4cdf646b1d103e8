"""A field of a docstring is written anew, wrapped, and the code around it stays."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from rich.cells import cell_len

from checker.course import CHAPTERS, LANGUAGES
from checker.course.gallery import joined
from checker.dev.texts.docstrings import WIDTH, fields, with_field, wrapped
from checker.dev.texts.places import InDocstring, places

FOLDERS = sorted(file.parent for file in CHAPTERS.glob("ch*/chapter.toml"))


@pytest.mark.parametrize("original", FOLDERS, ids=lambda folder: folder.name)
def test_every_docstring_can_be_wrapped_anew(original: Path) -> None:
    for place in places(original):
        for language in LANGUAGES if isinstance(place, InDocstring) else ():
            lines = wrapped(f"{language}: ", place.read(language))
            assert joined("\n".join(lines)) == f"{language}: {place.read(language)}"
            assert max(map(cell_len, lines)) <= WIDTH, place.name


SOURCE = '''\
"""
source: learners.md rank 4
en: English.
zh: 中文。
"""

x = """zh: not this one"""
'''
NASTY = [
    "短",
    "中文 and English 混合，" * 20,
    "words " * 60 + "end",
    "没有空格" * 60,
    'says """ and \\n, C:\\new, ends in "',
    "ends in a backslash \\",
    "字" * 59 + "en: 不是字段" + "字" * 80,
    "x" * 200,
    "\u201c引用\u201d和（括号），" * 20,
]
SHAPES = [
    SOURCE,
    SOURCE.replace("\n", "\r\n"),
    SOURCE.replace("zh: 中文。\n", ""),
    SOURCE.replace('"""\nsource', "'''\nsource").replace('。\n"""', "。\n'''"),
    '"""en: English.\nzh: 中文。"""\n',
    '"""en: English."""\n',
    "# 注释\n'''source: a\n\nzh: 中文。\nen: English.\n\n'''\nimport os\n",
]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("source", SHAPES)
def test_a_field_is_written(source: str, text: str) -> None:
    text = joined(text)
    after = with_field(source, "zh", text, beside="en")
    assert fields(after) == {**fields(source), "zh": text}
    assert ast.dump(ast.Module(ast.parse(after).body[1:], [])) == ast.dump(ast.Module(ast.parse(source).body[1:], []))
    assert after.count("\n") == after.count("\r\n") or "\r" not in after
    assert with_field(after, "zh", text, beside="en") == after
    if "中文。" in source:
        assert with_field(after, "zh", "中文。", beside="en") == source


def test_a_raw_docstring() -> None:
    raw = 'r"""\nen: a\nzh: b\n"""\n'
    assert with_field(raw, "zh", "C:\\new", beside="en") == 'r"""\nen: a\nzh: C:\\new\n"""\n'
    with pytest.raises(ValueError, match="cannot hold this text as its zh:"):
        with_field(raw, "zh", 'a """ b', beside="en")
