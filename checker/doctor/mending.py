"""The lines that mend, ready to paste into the shell of this computer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from checker.doctor.system import System

_BARE = re.compile(r"[-+,./:\\@%\w]+")


def is_windows(system: System) -> bool:
    return system.platform == "win32"


def tutor(*words: str) -> str:
    return " ".join(("python tutor.py", *words))


def python(system: System, *words: str) -> str:
    """This very Python; PowerShell, the terminal of Windows, starts a quoted program only after `&`."""
    call = "& " if is_windows(system) and not _BARE.fullmatch(system.executable) else ""
    return call + " ".join(map(quoted, (system.executable, *words)))


def pip(system: System, *words: str) -> str:
    return python(system, "-m", "pip", "install", "--upgrade", *words)


def owning(system: System, folder: Path) -> str:
    """Makes `folder` the person's own to write to."""
    if is_windows(system):
        return f"icacls {quoted(str(folder))} /grant %USERNAME%:F /T"
    return f"chmod -R u+rwX {quoted(str(folder))}"


def renaming(system: System, file: Path) -> str:
    """Moves `file` out of the way; nothing is lost."""
    other = quoted(f"{file.name}-old" if is_windows(system) else f"{file}-old")
    return f"{'ren' if is_windows(system) else 'mv -n'} {quoted(str(file))} {other}"


def setting(system: System, variable: str, value: str) -> str:
    return f"setx {variable} {value}" if is_windows(system) else f"export {variable}={value}"


def unsetting(system: System, variable: str) -> str:
    return f"Remove-Item Env:{variable}" if is_windows(system) else f"unset {variable}"


def quoted(word: str) -> str:
    return word if _BARE.fullmatch(word) else f'"{word}"'


def dotted(version: Sequence[int]) -> str:
    return ".".join(map(str, version))


def too_old(version: str, oldest: str) -> bool:
    """By the first two numbers, as `tutor.py` does; nothing is too old for "" ."""
    return bool(oldest) and _two(version) < _two(oldest)


def _two(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall("[0-9]+", version)[:2])
