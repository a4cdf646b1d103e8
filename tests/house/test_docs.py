"""What the documentation names is there: files, headings, every command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli.usage import COMMANDS
from checker.course import ROOT
from checker.messages.catalogue import sentences

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "data" / "README.md",
]
COMMAND_PAGES = {"en": ROOT / "docs" / "commands.md", "zh": ROOT / "docs" / "commands.zh.md"}


def prose(page: Path) -> str:
    return re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """As GitHub makes them of headings."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", prose(page)):
        if "://" in target:
            continue
        file, _, anchor = target.partition("#")
        goal = page.parent / file if file else page
        assert goal.exists(), target
        assert not anchor or anchor in anchors(goal), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_paths_in_backquotes_are_there(page: Path) -> None:
    """`docs/json.md`, not `chNN_name/` or `submissions/anna`."""
    for path in re.findall(r"`((?:checker|docs|tests|bench|data)/[\w./-]+)`", prose(page)):
        assert "NN" in path or (ROOT / path).exists(), path


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_is_shown_with_what_it_says(language: str) -> None:
    """After a new command, or a change of a screen: `python docs/make_commands.py`."""
    text = COMMAND_PAGES[language].read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    shown = {re.match(r"`python tutor.py ?([\w-]*)", section)[1]: section for section in sections}  # type: ignore[index]
    assert set(COMMANDS) - set(shown) == set()
    for name, section in shown.items():
        assert sentences(language)[f"help_{name or 'tutor'}"] in section
        assert "Traceback" not in section and "```text\n" in section
