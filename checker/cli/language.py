"""Which language the tutor speaks: the learner's choice, else the environment's, else the system's."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

ENGLISH, CHINESE = "en", "zh"
_NEUTRAL = ("", "c", "posix")  # locales that say nothing of a language
_WINDOWS_CHINESE = 0x04  # the primary language of every Chinese LANGID


def default_language(environ: Mapping[str, str], platform: str = sys.platform) -> str:
    """From LC_ALL, LC_MESSAGES or LANG, else from the language of the system's own windows."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environ.get(name, "").split(".")[0].lower()
        if locale not in _NEUTRAL:
            return _spoken(locale)
    if platform == "win32":
        return _windows()
    return _macos() if platform == "darwin" else ENGLISH


def _spoken(locale: str) -> str:
    return CHINESE if locale.startswith("zh") else ENGLISH


def _windows() -> str:
    import ctypes

    windll = getattr(ctypes, "windll", None)  # only there on Windows
    primary = windll.kernel32.GetUserDefaultUILanguage() & 0x3FF if windll else 0
    return CHINESE if primary == _WINDOWS_CHINESE else ENGLISH


def _macos(preferences: Path = Path("Library/Preferences/.GlobalPreferences.plist")) -> str:
    import plistlib

    try:
        languages = plistlib.loads((Path.home() / preferences).read_bytes()).get("AppleLanguages", [])
    except (OSError, ValueError, plistlib.InvalidFileException, RuntimeError):
        return ENGLISH
    return _spoken(str(languages[0]).lower()) if languages else ENGLISH
