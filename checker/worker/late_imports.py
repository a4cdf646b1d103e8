"""What is installed is imported on nobody's clock: the judge is told when such an import begins, and when it is over.

torch imports much of itself late, at the first optimizer for instance, and a learner's file may import any package: on
a slow machine that takes longer than a test may. The judge believes the notices up to a bound.
"""

from __future__ import annotations

import _thread
import os
import sysconfig
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

Tell = Callable[[bool], None]  # True: an import begins; False: it is over

ROOT = Path(__file__).resolve().parent.parent.parent  # of the kit
_normal = os.path.normcase  # Windows writes the same folder as Lib and as lib
PLACES = tuple({*map(_normal, [*sysconfig.get_paths().values(), str(ROOT / "checker"), str(ROOT / "course_data.py")])})
SHARED = tuple(f"{os.sep}{name}{os.sep}" for name in ("site-packages", "dist-packages"))
_getpid, _get_ident = os.getpid, _thread.get_ident


def is_installed(file: str) -> bool:
    """Whether a module's file is Python's, a package's or the kit's own, and not the learner's."""
    file = _normal(file)
    return file.startswith(PLACES) or any(name in file for name in SHARED)


class Announcer(MetaPathFinder):
    """Finds nothing that others would not: notices the outermost imports of this thread and process."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._inside = False
        self.belongs_here()

    def belongs_here(self) -> None:
        """After a fork: in this process, and in this thread."""
        self._owner = (_getpid(), _get_ident())

    def is_here(self) -> bool:
        return self._owner == (_getpid(), _get_ident())

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if self._inside or not self.is_here():
            return None
        if any(finder.find_spec(name) for finder in (BuiltinImporter, FrozenImporter)):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None and is_installed(str(spec.origin)):
            self._announce(spec)
        return spec

    def _announce(self, spec: ModuleSpec) -> None:
        execute = spec.loader.exec_module  # type: ignore[union-attr]

        def announced(module: ModuleType) -> None:
            if self._inside:
                execute(module)
                return
            self._inside = True
            self._say(True)
            try:
                execute(module)
            finally:
                self._say(False)
                self._inside = False

        with suppress(AttributeError):  # a loader that takes no attribute
            spec.loader.exec_module = announced  # type: ignore[union-attr, method-assign]

    def _say(self, begins: bool) -> None:
        with suppress(OSError, ValueError):
            self._tell(begins)
