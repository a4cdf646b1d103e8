"""A copy of the kit, unpacked or as a ZIP: its files by their paths, and no path that leads out of it."""

from __future__ import annotations

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from checker.storage.files import read_file

LARGEST = 256 << 20  # bytes in all; the kit has a tenth of that
SHIPPED = "checker/update/shipped.txt"  # a path in each line; tests/house/test_shipped.py keeps it true
STUB = re.compile(r"checker/chapters/(ch\d\d_\w+)/stub\.py")
_CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}
_LEARNERS = {"exercises", ".tutor", ".venv", ".git", ".idea"}  # of one learner, never part of what is copied
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError)


class NoCopy(Exception):
    """Nothing to update from; `label` is the sentence that says why."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


def read_copy(place: Path) -> dict[str, bytes]:
    """The kit's own files; raises NoCopy, and OSError where a folder cannot be read."""
    if place.is_dir():
        files = _read_folder(place)
    elif place.is_file():
        files = _read_zip(place)
    else:
        raise NoCopy("update_no_copy")
    if "tutor.py" not in files or not stubs(files):
        raise NoCopy("update_no_kit")
    return files


def stubs(files: Mapping[str, bytes]) -> dict[str, str]:
    """The chapters' blanks by the chapters' file names."""
    found = {match[1]: content for name, content in files.items() if (match := STUB.fullmatch(name))}
    return {stem: content.decode("utf-8", "surrogateescape") for stem, content in sorted(found.items())}


def shipped(root: Path) -> set[str]:
    """What the kit at `root` was shipped with below `checker/`; empty where it does not say. Raises OSError."""
    try:
        return set(read_file(root / SHIPPED).decode("utf-8", "replace").split("\n")) - {""}
    except FileNotFoundError:
        return set()


def code_files(root: Path) -> set[str]:
    """What lies below `checker/` in the kit at `root`."""
    return {f"checker/{name}" for name, _ in _walk(root / "checker")}


def _read_folder(place: Path) -> dict[str, bytes]:
    """Windows unpacks a ZIP into one more folder."""
    inner = [] if (place / "tutor.py").is_file() else [path for path in place.iterdir() if path.is_dir()]
    top = inner[0] if len(inner) == 1 else place
    if not (top / "tutor.py").is_file():
        raise NoCopy("update_no_kit")  # somebody's home folder is not read to its end
    files, size = {}, 0
    for name, file in _walk(top):
        size += file.stat().st_size
        if size > LARGEST:
            raise NoCopy("update_no_kit")
        files[name] = file.read_bytes()
    return files


def _walk(top: Path) -> Iterator[tuple[str, Path]]:
    """Links lead elsewhere and are passed by."""
    for folder, inner, names in os.walk(top):
        here = Path(folder)
        inner[:] = [name for name in inner if _belongs((here / name).relative_to(top))]
        for name in names:
            path = here / name
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(top).as_posix(), path


def _belongs(path: Path | PurePosixPath) -> bool:
    """`.git.` is `.git` for Windows."""
    parts = [part.lower().rstrip(". ") for part in path.parts]
    return parts[0] not in _LEARNERS and not _CACHES.intersection(parts)


def _read_zip(place: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(place) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if any(_escapes(entry) for entry in archive.infolist()):
                raise NoCopy("update_escapes")
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise NoCopy("update_no_kit")
            paths = _below_top({entry.filename: PurePosixPath(entry.filename) for entry in entries})
            return {str(path): archive.read(name) for name, path in paths.items() if _belongs(path)}
    except _ZIP_ERRORS:
        raise NoCopy("update_bad_zip") from None


def _escapes(entry: zipfile.ZipInfo) -> bool:
    """A path upwards, from the root, to a drive, or a link."""
    name = entry.filename
    outwards = name.startswith("/") or ".." in name.split("/") or bool(re.search(r'[\\:*?"<>|\0]', entry.orig_filename))
    return outwards or not name.strip("/.") or stat.S_ISLNK(entry.external_attr >> 16)


def _below_top(paths: dict[str, PurePosixPath]) -> dict[str, PurePosixPath]:
    """Without the one folder that GitHub puts around everything."""
    tops = {path.parts[0] for path in paths.values()}
    if len(tops) != 1 or "tutor.py" in paths:
        return paths
    return {name: path.relative_to(*tops) for name, path in paths.items() if len(path.parts) > 1}
