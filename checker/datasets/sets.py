"""Which data sets there are, where they lie, and how much of each is here."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count
from pathlib import Path

_SHIPPED = Path(__file__).parent / "shipped.sha256"
_DRAWN = "drawn.sha256"  # another version of Pillow writes other bytes for the same pictures


class SetState(Enum):
    """How much of a real set is here."""

    ABSENT = auto()
    BEGUN = auto()
    HERE = auto()


@dataclass(frozen=True)
class DownloadSource:
    """Where a real set comes from; its layout is that of the small one of the same name."""

    name: str
    url: str
    md5: str  # of the archive; "" where nobody has published one
    megabytes: int  # the download, about
    holds: tuple[str, ...]  # what lies in the folder that it becomes


SOURCES = (
    DownloadSource(  # as in torchvision.datasets.CIFAR10
        name="cifar10",
        url="https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz",
        md5="c58f30108f718f92721af3b95e74349a",
        megabytes=170,
        holds=("cifar-10-batches-py",),
    ),
    DownloadSource(  # as in PyTorch's tutorial on transfer learning
        name="hymenoptera",
        url="https://download.pytorch.org/tutorial/hymenoptera_data.zip",
        md5="",
        megabytes=47,
        holds=("train", "val"),
    ),
)


@dataclass(frozen=True)
class SmallSet:
    """A set that ships, compared with how it shipped."""

    name: str
    folder: Path
    names: tuple[str, ...]  # relative to `data/`, with slashes
    size: int  # bytes
    missing: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def whole(self) -> bool:
        return not self.missing and not self.changed


@dataclass(frozen=True)
class RealSet:
    """A real set, as far as it is here; `size` is what lies here, in bytes."""

    source: DownloadSource
    folder: Path
    state: SetState
    size: int


def real_folder(kit: Path, name: str) -> Path:
    """Where the real set `name` lies, if it is here."""
    return kit / ".tutor" / "data" / name


def part_file(kit: Path, name: str) -> Path:
    """What has been downloaded so far."""
    return real_folder(kit, name + ".part")


def shipped_files() -> tuple[str, ...]:
    """All files of the small sets, from their folder on."""
    return tuple(_sums(_SHIPPED))


def small_sets(kit: Path) -> list[SmallSet]:
    """Every set that ships, by name. Raises OSError."""
    shipped, drawn = _sums(_SHIPPED), _sums(real_folder(kit, _DRAWN))
    names = sorted({file.split("/")[0] for file in shipped})
    return [_small_set(kit, name, shipped, drawn) for name in names]


def real_sets(kit: Path, sources: Iterable[DownloadSource] = SOURCES) -> list[RealSet]:
    """How much of each is here. Raises OSError."""
    return [_real_set(kit, source) for source in sources]


def redraw(kit: Path, draw_all: Callable[[Path], None]) -> tuple[int, Path | None]:
    """Draws what is missing or changed; how many files, and the folder that keeps the changed ones. Raises OSError."""
    home = real_folder(kit, "")
    home.mkdir(parents=True, exist_ok=True)
    before = small_sets(kit)
    changed = [name for known in before for name in known.changed]
    wanted = [*(name for known in before for name in known.missing), *changed]
    if not wanted:
        return 0, None
    kept = next(path for path in (home / f"changed-{number}" for number in count(1)) if not path.exists())
    with tempfile.TemporaryDirectory(dir=home, prefix=".drawing-") as folder:
        drawn = Path(folder)
        draw_all(drawn)
        sums = [f"{_sum(drawn / name)}  {name}\n" for known in before for name in known.names]
        (drawn / _DRAWN).write_text("".join(sums), encoding="utf-8", newline="\n")
        os.replace(drawn / _DRAWN, home / _DRAWN)
        for name in changed:
            _into(kept / name).write_bytes((kit / "data" / name).read_bytes())
        for name in wanted:
            os.replace(drawn / name, _into(kit / "data" / name))
    return len(wanted), kept if changed else None


def settle(unpacked: Path, source: DownloadSource, target: Path) -> bool:
    """Moves the set that lies in `unpacked` to `target`, all at once; False where none lies there. Raises OSError."""
    places = [unpacked, *sorted(path for path in unpacked.iterdir() if path.is_dir())]
    found = [place for place in places if _holds(place, source)]
    if not found:
        return False
    if found[0] == unpacked:  # somebody's temporary folder, which stays where it is
        inner = unpacked / ".set"
        inner.mkdir()
        for name in source.holds:
            shutil.move(unpacked / name, inner / name)
        found = [inner]
    os.replace(found[0], target)
    return True


def _small_set(kit: Path, name: str, shipped: dict[str, str], drawn: dict[str, str]) -> SmallSet:
    names = tuple(file for file in shipped if file.startswith(name + "/"))
    files = {file: kit / "data" / file for file in names}
    there = [file for file in names if files[file].is_file()]
    return SmallSet(
        name=name,
        folder=kit / "data" / name,
        names=names,
        size=sum(files[file].stat().st_size for file in there),
        missing=tuple(file for file in names if file not in there),
        changed=tuple(file for file in there if _sum(files[file]) not in (shipped[file], drawn.get(file))),
    )


def _real_set(kit: Path, source: DownloadSource) -> RealSet:
    folder, part = real_folder(kit, source.name), part_file(kit, source.name)
    if _holds(folder, source):
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        return RealSet(source, folder, SetState.HERE, size)
    if part.is_file():
        return RealSet(source, folder, SetState.BEGUN, part.stat().st_size)
    return RealSet(source, folder, SetState.ABSENT, 0)


def _holds(folder: Path, source: DownloadSource) -> bool:
    return all((folder / name).is_dir() for name in source.holds)


def _into(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _sums(file: Path) -> dict[str, str]:
    """A list as sha256sum writes it; a list that is not there is empty."""
    if not file.is_file():
        return {}
    lines: Sequence[str] = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
