"""One thing, one word: the glossary's Chinese words are in use, and the words that it forbids are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from checker.course import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
SHOWN = ("chapters/*/lesson.*.md", "chapters/*/chapter.toml", "chapters/*/stub.py", "chapters/*/misconceptions/*/*.py")
KIT = ("messages/catalogue/*.toml", "messages/errors/*.toml")
TEXTS = {file: file.read_text(encoding="utf-8") for part in (*SHOWN, *KIT) for file in (ROOT / "checker").glob(part)}


def rows(columns: int) -> Iterator[list[str]]:
    """The rows of the glossary's table with so many columns, without its head."""
    for line in GLOSSARY.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == columns and "---" not in line:
            yield cells


def words(cell: str) -> list[str]:
    """`批，批次` or `轮（epoch）`, word by word."""
    return [word for word in re.split("[，,（）()] ?", cell) if word]


SAID = [word for _, chinese, _ in list(rows(3))[1:] for word in words(chinese)]
FORBIDDEN = [word for instead, _ in list(rows(2))[1:] for word in words(instead)]


def test_there_are_words() -> None:
    assert len(SAID) > 50
    assert len(FORBIDDEN) > 5
    assert len(TEXTS) > 1000


@pytest.mark.parametrize("word", SAID)
def test_is_said(word: str) -> None:
    assert any(word in text for text in TEXTS.values())


@pytest.mark.parametrize("word", FORBIDDEN)
def test_is_never_said(word: str) -> None:
    pattern = re.compile(rf"\b{word}\b" if word.isascii() else word, re.IGNORECASE)
    assert [file.name for file, text in TEXTS.items() if pattern.search(text)] == []
