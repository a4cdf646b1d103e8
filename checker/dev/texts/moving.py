"""The translator's file: a table for each text, with the source language and the other one below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.course import LANGUAGES
from checker.dev.texts.places import SOURCE, TextPlace, places
from checker.source import toml
from checker.source.toml_edit import one_line, several_lines

HEAD = """\
# Translate the texts behind `{language} =`; an empty one is not translated yet. Leave the lines in [brackets] and the
# texts behind `{source} =` as they are, and keep names in {{braces}}. `dev texts import` takes the file back.
"""
_PLACEHOLDER = re.compile(r"\{\w+\}")
_CHAPTER = "chapter"  # the key that says where the file belongs


class TextsRefused(Exception):
    """One sentence that names the place."""


@dataclass(frozen=True)
class Taken:
    """What a translator's file changes: nothing is written yet."""

    names: list[str]  # of the texts
    contents: Mapping[Path, str]  # of the files, with the ends of lines that they have


def going_out(folder: Path, language: str) -> tuple[str, int]:
    """The content of the file, and how many texts are in it. Raises TextsRefused."""
    _check_language(language)
    found = places(folder)
    parts = [HEAD.format(language=language, source=SOURCE), f"{_CHAPTER} = {one_line(folder.name)}\n"]
    for place in found:
        texts = (f"{each} = {_value(place.read(each))}\n" for each in (SOURCE, language))
        parts.append("".join((f"\n[{one_line(place.name)}]\n", *texts)))
    return "".join(parts), len(found)


def coming_back(folder: Path, language: str, file: Path) -> Taken:
    """What the file says otherwise than the chapter: all of it can be taken, or it raises TextsRefused."""
    _check_language(language)
    given = _read(file, folder.name, language)
    known = {place.name: place for place in places(folder)}
    contents: dict[Path, str] = {}
    changed = []
    for name, table in given.items():
        if name not in known:
            raise TextsRefused(f"{name}: {folder.name} has no such text")
        text = _wanted(known[name], table, language)
        if text is None:
            continue
        target = known[name].file(language)
        content = contents[target] if target in contents else _content(target)
        try:
            contents[target] = known[name].changed(content, language, text)
        except ValueError as error:
            raise TextsRefused(f"{name}: {error}") from None
        changed.append(name)
    return Taken(changed, contents)


def _value(text: str) -> str:
    return several_lines(text, newline_first="\n" in text)


def _check_language(language: str) -> None:
    targets = [known for known in LANGUAGES if known != SOURCE]
    if language not in targets:
        raise TextsRefused(f"{language} is not a language to translate into; there is {', '.join(targets)}")


def _read(file: Path, stem: str, language: str) -> dict[str, Any]:
    """The file's tables."""
    try:
        data = toml.loads(file.read_text(encoding="utf-8-sig"))  # some editors put a mark before the first character
    except (OSError, UnicodeDecodeError, toml.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TextsRefused(f"{file} cannot be read: {reason}") from None
    chapter = data.pop(_CHAPTER, None)
    if chapter != stem:
        raise TextsRefused(f"{file} holds the texts of {chapter}, not of {stem}")
    for name, table in data.items():
        texts = table if isinstance(table, dict) else {}
        if set(texts) != {SOURCE, language} or not all(isinstance(text, str) for text in texts.values()):
            raise TextsRefused(f"{name}: expected {SOURCE} and {language}, each with a text, and nothing else")
    return data


def _wanted(place: TextPlace, table: Mapping[str, str], language: str) -> str | None:
    """The text that is to be written; None where there is nothing to do."""
    source, new, old = table[SOURCE], table[language], place.read(language)
    if _without_ends(place.read(SOURCE)) != _without_ends(source):
        raise TextsRefused(f"{place.name}: its {SOURCE} is not what the chapter says now; export the texts once more")
    if not new.strip():
        if old.strip():
            raise TextsRefused(f"{place.name}: its {language} is empty, and the chapter has one")
        return None
    lost = set(_PLACEHOLDER.findall(source)) ^ set(_PLACEHOLDER.findall(new))
    if lost:
        raise TextsRefused(f"{place.name}: {', '.join(sorted(lost))} must stand in both {SOURCE} and {language}")
    return None if place.tidy(new) == place.tidy(old) else place.tidy(new)


def _without_ends(text: str) -> list[str]:
    """Editors take away spaces at the ends of lines, which nobody sees."""
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _content(file: Path) -> str:
    """With the ends of lines that it has."""
    return file.read_bytes().decode("utf-8") if file.exists() else ""
