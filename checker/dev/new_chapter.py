"""`dev new`: a chapter that runs at once, to be rewritten piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.course import CHAPTERS, course_root

TEMPLATE = Path(__file__).with_name("template")
NAME = re.compile(r"[a-z][a-z0-9_]*")


def new_chapter(number: int, name: str, folder: Path = CHAPTERS) -> list[Path]:
    """Writes the files of chapter `number` into the course whose chapters lie in `folder`; gives them.

    Raises ValueError that says what is wrong with the number or the name; nothing that is there is overwritten.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"{number} is no chapter's number: they go from 1 to 99")
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no chapter's name: small letters, digits and _ make one")
    taken = [known.name for known in folder.glob(f"ch{number:02}_*")]
    if taken:
        raise ValueError(f"chapter {number} is there already: {taken[0]}")
    stem, root = f"ch{number:02}_{name}", course_root(folder)
    written = {place: _filled(source, number, name) for source, place in _places(root, folder / stem, stem)}
    for place in written:
        if place.exists():
            raise ValueError(f"{place} is there already")
    for place, text in written.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    return list(written)


def _places(root: Path, folder: Path, stem: str) -> Iterator[tuple[Path, Path]]:
    """Each file of the template, and where it goes."""
    for source in sorted(TEMPLATE.rglob("*")):
        if source.suffix not in (".py", ".toml", ".md"):
            continue
        if source.name == "solution.py":
            yield source, root / "solutions" / f"{stem}.py"
            continue
        if source.name == "stub.py":
            yield source, root / "exercises" / f"{stem}.py"
        name = f"test_{stem}.py" if source.name == "test.py" else str(source.relative_to(TEMPLATE))
        yield source, folder / name


def _filled(source: Path, number: int, name: str) -> str:
    return source.read_text(encoding="utf-8").replace("NUMBER", str(number)).replace("NAME", name)
