"""Files of the learner's that hide a module: `random.py`, say, in whose folder nobody can import Python's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from rich.text import Text

from checker.cli.files import shown_path
from checker.cli.session import Session
from checker.course import ROOT
from checker.messages.wrap import wrap

KIT = ROOT / "checker"  # whose modules have their package's name before their own


def hiding(folders: Iterable[Path], modules: Mapping[str, ModuleType]) -> list[Path]:
    """Those files in the folders whose name is that of a module from elsewhere that is in use here."""
    elsewhere = {name: Path(file) for name, module in modules.items() if (file := getattr(module, "__file__", None))}
    found = []
    others = [folder for folder in dict.fromkeys(map(Path.absolute, folders)) if KIT not in (folder, *folder.parents)]
    for folder in others:
        with suppress(OSError):
            for file in sorted(folder.glob("*.py")):
                own = elsewhere.get(file.stem)
                if own is not None and folder not in own.parents:
                    found.append(file)
    return found


def warning(session: Session, file: Path) -> list[Text]:
    """What is wrong with it, and the name to give it."""
    new = file.with_name(f"my_{file.name}").name
    return wrap(
        Text(session.say("hides_module", file=shown_path(file), module=file.stem, new=new), "yellow"), session.width
    )
