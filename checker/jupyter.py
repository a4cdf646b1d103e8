"""For notebooks: `%load_ext checker.jupyter`, then `%check 4 relu` judges what the notebook's cells define.

The cells' definitions become a file, which the tutor judges in processes of its own, as it does any other: nothing is
run twice here, and nothing of the notebook's is trusted.
"""

from __future__ import annotations

import ast
import io
import os
import shlex
import subprocess
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from checker.course import CHAPTERS, ROOT, Chapter, read_chapter
from checker.course.selection import folders, meant
from checker.processes.folders import passing_folder
from checker.source.parsing import Unreadable, defined_names, parsed

WIDTH = 88  # columns
PAGE = '<pre style="line-height: 1.35; white-space: pre">{code}</pre>'
IMPORTS = (ast.Import, ast.ImportFrom)


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext` calls."""

    def check(line: str) -> Any:
        from IPython.display import HTML

        return HTML(report(line, shell.user_ns.get("In", []), environ=os.environ))

    shell.register_magic_function(check, "line", "check")


def report(line: str, cells: Iterable[str], *, environ: Mapping[str, str]) -> str:
    """`%check LINE` as HTML. Raises ValueError for a quote that is not closed."""
    words = shlex.split(line)
    chapter = _chapter(words[0]) if words else None
    with passing_folder() as folder:
        command = [sys.executable, str(ROOT / "tutor.py"), "check", *words]
        if chapter is not None:
            file = folder / f"{chapter.stem}.py"
            file.write_text(definitions(cells, [task.name for task in chapter.tasks]), encoding="utf-8")
            command += ["--file", str(file)]
        shown = {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            command,
            env={**environ, **shown},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    shown_text = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")  # rich takes what is before \r for erased
    return as_html(shown_text.replace(f"{folder}{os.sep}", ""))


def definitions(cells: Iterable[str], names: Iterable[str]) -> str:
    """Imports, and what `names` are and use, in the order in which the cells were run. What a cell only does (training,
    printing, `%check` itself) is left out: it was done already."""
    statements = [statement for cell in cells for statement in _statements(cell)]
    needed = set(names)
    while True:
        kept = [statement for statement in statements if needed.intersection(defined_names(statement))]
        used = {node.id for statement in kept for node in ast.walk(statement) if isinstance(node, ast.Name)}
        if used <= needed:
            break
        needed |= used
    wanted = [statement for statement in statements if statement in kept or isinstance(statement, IMPORTS)]
    return "\n\n".join(map(ast.unparse, wanted)) + "\n"


def _statements(cell: str) -> list[ast.stmt]:
    """None of a cell that is not Python: it was not run either. A line for IPython or the shell is not a statement."""
    lines = ["" if line.lstrip().startswith(("%", "!", "?")) else line for line in cell.splitlines()]
    try:
        return parsed("\n".join(lines)).body
    except Unreadable:
        return []


def _chapter(given: str) -> Chapter | None:
    folder = meant(given, folders(CHAPTERS))
    return read_chapter(folder) if folder is not None else None


def as_html(text: str) -> str:
    """A coloured screen as HTML, and nothing in it as anything but text."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), legacy_windows=False)
    console.print(Text.from_ansi(text), soft_wrap=True)
    return console.export_html(inline_styles=True, code_format=PAGE)
