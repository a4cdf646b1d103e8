"""Draws docs/screen.svg and screen.zh.svg: a real check of chapter 4, with one wrong answer of the gallery in it."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {"en": ROOT / "docs" / "screen.svg", "zh": ROOT / "docs" / "screen.zh.svg"}
CHAPTER = "ch04_layers"
TASK = "maxpool2d_output_size"
WRONG = "pool_size_stride_one"
WIDTH = 88


def answer() -> str:
    """The solution, but for one task: what is defined last counts."""
    solution = ROOT / "solutions" / f"{CHAPTER}.py"
    wrong = ROOT / "checker" / "chapters" / CHAPTER / "misconceptions" / TASK / f"{WRONG}.py"
    return f"{solution.read_text(encoding='utf-8')}\n\n{wrong.read_text(encoding='utf-8')}"


def screen(language: str) -> str:
    """What the terminal shows, with its colours."""
    with tempfile.TemporaryDirectory() as folder:
        exercises = Path(folder) / "exercises"
        exercises.mkdir()
        (exercises / f"{CHAPTER}.py").write_text(answer(), encoding="utf-8")
        options = ["--exercises", "exercises", "--seed", "1", "--lang", language]
        environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
        command = [sys.executable, ROOT / "tutor.py", "check", "4", *options]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        ).stdout


def draw(shown: str) -> str:
    """The screen as a picture that asks no server for anything."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="truecolor")
        console.print(Text.from_ansi(shown.rstrip()), no_wrap=True)
        picture = console.export_svg(title="python tutor.py check 4", theme=MONOKAI, unique_id="screen")
    picture = re.sub(r"\s*@font-face \{.*?\}|\s*<!-- .*? -->", "", picture, flags=re.DOTALL)
    picture = picture.replace("Fira Code, monospace", "monospace")
    return "\n".join(line.rstrip() for line in picture.splitlines()) + "\n"


if __name__ == "__main__":
    for language, file in PICTURES.items():
        file.write_text(draw(screen(language)), encoding="utf-8")
