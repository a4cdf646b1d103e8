"""What a script writes goes to a place of its own, and is read from there again: a shortened run must not put its
results over those of a long one. Deletions are only remembered.

The functions that scripts use are replaced; an audit hook stops the script where it writes in a way that is not known
here. The learner runs this code anyway: it protects from accidents, not from malice.
"""

from __future__ import annotations

import builtins
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from types import FrameType
from typing import Any

import torch

from checker.own_script.replacing import Function, replace

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.link", "os.symlink", "os.chmod"}
_STARTS = {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.startfile"}


class NotDone(BaseException):
    """The script is stopped before it does this."""


class Aside:
    """A folder that lies over all others."""

    def __init__(self, folder: str, own: Callable[[str], bool]) -> None:
        """`own` says whether a file is the script's."""
        self._own = own
        self._folder = os.path.realpath(folder)
        tempfile.tempdir = os.path.join(self._folder, "temporary")
        os.makedirs(tempfile.tempdir, exist_ok=True)
        self._gone: set[str] = set()
        self._original: dict[str, Callable[..., Any]] = {
            name: getattr(os, name) for name in ("stat", "mkdir", "remove", "rmdir", "rename", "listdir", "scandir")
        }

    def begin(self) -> None:
        """From here on, for the rest of the process."""
        self._replace_open()
        self._replace_os()
        for owner, name in ((torch, "save"), (torch.jit, "save")):
            self._redirect(owner, name, 1, self.writing)
        for owner, name in ((torch, "load"), (torch.jit, "load")):
            self._redirect(owner, name, 0, self.reading)
        sys.addaudithook(self._audit)

    def writing(self, path: Any) -> Any:
        """Where to write what was meant for `path`; its folder is there if it is anywhere."""
        real = self._real(path)
        if real is None or self._is_free(real):
            return path
        place = self._over(real)
        self._gone.discard(real)
        if self._exists(os.path.dirname(real)):
            os.makedirs(os.path.dirname(place), exist_ok=True)
        return place

    def reading(self, path: Any) -> Any:
        """Where `path` is to be read: what was written comes first."""
        real = self._real(path)
        if real is None or self._is_free(real):
            return path
        place = self._over(real)
        return place if self._is_gone(real) or self._there(place) else path

    def _real(self, path: Any) -> str | None:
        """None for what is not a path: a descriptor, an open file."""
        if not isinstance(path, (str, bytes, os.PathLike)):
            return None
        return os.path.realpath(os.fsdecode(path))

    def _is_free(self, real: str) -> bool:
        """Devices, and what lies aside already."""
        return real.startswith(("/dev/", self._folder)) or real == os.devnull

    def _over(self, real: str) -> str:
        drive, rest = os.path.splitdrive(real)
        return os.path.join(self._folder, drive.strip(":\\/") or "root", rest.lstrip("\\/"))

    def _there(self, place: str) -> bool:
        try:
            self._original["stat"](place)
        except OSError:
            return False
        return True

    def _exists(self, real: str) -> bool:
        return self._there(self._over(real)) or (not self._is_gone(real) and self._there(real))

    def _is_gone(self, real: str) -> bool:
        """Deleted, or in a folder that was."""
        return any(real == gone or real.startswith(gone + os.sep) for gone in self._gone)

    # --- files -----------------------------------------------------------------------------------------------------

    def _replace_open(self) -> None:
        @replace(io, "open")
        def _(original: Function, file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
            if not set(mode) & set("wax+"):
                return original(self.reading(file), mode, *args, **named)
            real = self._real(file)
            if "x" in mode and real is not None and self._exists(real):
                raise FileExistsError(17, os.strerror(17), file)
            place = self.writing(file)
            if not set(mode) & set("wx") and place != file and not self._there(place) and self._there(file):
                shutil.copyfile(file, place)
            return original(place, mode, *args, **named)

        builtins.open = io.open

    def _redirect(self, owner: Any, name: str, position: int, way: Callable[[Any], Any]) -> None:
        """The path stands at `position` of the arguments, or is called `f`."""

        @replace(owner, name)
        def _(original: Function, *args: Any, **named: Any) -> Any:
            if len(args) > position:
                args = (*args[:position], way(args[position]), *args[position + 1 :])
            elif "f" in named:
                named["f"] = way(named["f"])
            return original(*args, **named)

    # --- folders and deletions -------------------------------------------------------------------------------------

    def _replace_os(self) -> None:
        for name in ("stat", "scandir"):
            self._redirect(os, name, 0, self.reading)
        for name, function in (
            ("mkdir", self._mkdir),
            ("remove", self._remove),
            ("unlink", self._remove),
            ("rmdir", self._remove),
            ("rename", self._rename),
            ("replace", self._rename),
            ("listdir", self._listdir),
        ):
            setattr(os, name, function)
        for name, function in (("rmtree", self._rmtree), ("move", self._rename)):
            setattr(shutil, name, function)

    def _mkdir(self, path: Any, mode: int = 0o777, **named: Any) -> None:
        real = self._real(path)
        if real is None or self._is_free(real):
            self._original["mkdir"](path, mode, **named)
        elif self._exists(real):
            raise FileExistsError(17, os.strerror(17), path)
        elif not self._exists(os.path.dirname(real)):
            raise FileNotFoundError(2, os.strerror(2), path)
        else:
            self._make(self._over(real))
            self._gone.discard(real)

    def _make(self, place: str) -> None:
        missing = [place]
        while not self._there(os.path.dirname(missing[-1])):
            missing.append(os.path.dirname(missing[-1]))
        for folder in reversed(missing):
            self._original["mkdir"](folder)

    def _remove(self, path: Any, **named: Any) -> None:
        real = self._real(path)
        if real is None or self._is_free(real):
            kind = "rmdir" if os.path.isdir(path) else "remove"
            self._original[kind](path, **named)
        elif not self._exists(real):
            raise FileNotFoundError(2, os.strerror(2), path)
        else:
            self._gone.add(real)

    def _rmtree(self, path: Any, ignore_errors: bool = False, **_: Any) -> None:
        real = self._real(path)
        if real is not None and self._exists(real):
            self._gone.add(real)
        elif not ignore_errors:
            raise FileNotFoundError(2, os.strerror(2), path)

    def _rename(self, source: Any, target: Any, **named: Any) -> Any:
        real = self._real(source)
        if real is None or (self._is_free(real) and self._is_free(self._real(target) or "")):
            return self._original["rename"](source, target, **named)
        shutil.copyfile(self.reading(source), self.writing(target))
        self._gone.add(real)
        return target

    def _listdir(self, path: Any = ".") -> list[str]:
        real = self._real(path)
        if real is None or self._is_free(real):
            return list(self._original["listdir"](path))
        over = self._original["listdir"](self._over(real)) if self._there(self._over(real)) else []
        below = [] if over and not self._there(real) else self._original["listdir"](path)
        return [*(name for name in below if os.path.join(real, name) not in self._gone and name not in over), *over]

    # --- whatever else ---------------------------------------------------------------------------------------------

    def _audit(self, event: str, args: tuple[Any, ...]) -> None:
        if (event == "open" and self._writes(args[1], args[2])) or event in _CHANGES:
            self._only_aside(args[0])
        elif event in _STARTS:
            if self._asked_by_script():
                raise NotDone(os.path.basename(str(args[0])))
            raise FileNotFoundError(2, "no other program is started here")  # a library can do without

    def _asked_by_script(self) -> bool:
        frame: FrameType | None = sys._getframe(2)
        while frame is not None and os.path.basename(frame.f_code.co_filename) == "subprocess.py":
            frame = frame.f_back
        return frame is not None and self._own(frame.f_code.co_filename)

    def _writes(self, mode: Any, flags: Any) -> bool:
        return bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool((flags or 0) & _WRITES)

    def _only_aside(self, path: Any) -> None:
        real = self._real(path)
        if real is not None and not self._is_free(real):
            raise NotDone(os.path.basename(real))
