"""`update`: a newer kit comes in, and whatever happens, nothing that a learner wrote goes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from checker.storage.history import History
from tests.cli.world import HERE, Result, tutor
from tests.golden import agree

GOLDEN = HERE / "golden_update"
TOML = "\n".join(f'[[tasks]]\nname = "{name}"' for name in ("one", "two", "three", "four"))
ONE, TWO, THREE = (f'def {name}():\n    raise NotImplementedError("TODO")\n' for name in ("one", "two", "three"))
OLD = "\n\n".join(("import os\n", ONE, TWO, THREE, "SHOWN = 1\n"))
NEW = "\n\n".join(
    (
        "import os\nimport re\n",
        ONE.replace("()", "(x)"),
        TWO.replace("()", "(x)"),
        THREE.replace("three", "four"),
        "SHOWN = 2\n",
    )
)
MINE = "\n\n".join(("import os\n", "def one():\n    return 1\n", TWO, "def three():\n    return 3\n", "SHOWN = 1\n"))
MERGED = "\n\n".join(
    (
        "import os\nimport re\n",
        "def one():\n    return 1\n",
        TWO.replace("()", "(x)"),
        THREE.replace("three", "four"),
        "def three():\n    return 3\n",
        "SHOWN = 2\n",
    )
)
SHIPPED = "checker/update/shipped.txt"
KIT = {
    "tutor.py": "old",
    "README.md": "old",
    "data/one.txt": "same",
    "checker/__init__.py": "",
    "checker/gone.py": "was = 'shipped'",
    SHIPPED: "checker/gone.py\n",
    "checker/chapters/ch01_first/stub.py": OLD,
    "checker/chapters/ch01_first/chapter.toml": TOML,
    "checker/chapters/ch02_second/stub.py": OLD,
}
COPY = {
    SHIPPED: "",
    "tutor.py": "new",
    "README.md": "new",
    "data/one.txt": "same",
    "data/two.txt": "new",
    "checker/__init__.py": "",
    "checker/chapters/ch01_first/stub.py": NEW,
    "checker/chapters/ch01_first/chapter.toml": TOML,
    "checker/chapters/ch02_second/stub.py": OLD,
    "checker/chapters/ch03_third/stub.py": "new = 1\n",
    "exercises/ch01_first.py": NEW,
    "exercises/README.md": "of the copy",
    ".venv/bin/python": "of the copy",
    ".git/config": "of the copy",
}
LEARNERS = {
    "exercises/ch01_first.py": MINE,
    "exercises/ch02_second.py": "def one(:\n",
    "exercises/notes.txt": "mine",
    ".venv/lib": "mine",
    ".git/config": "mine",
    "data/photo.txt": "mine",
    "checker/chapters/ch13_mine/stub.py": "mine",
    "checker/chapters/ch13_mine/right/one.py": "mine",
    "checker/chapters/ch01_first/right/mine.py": "mine",
    "checker/mine.py": "mine",
}
REPLACED = ["tutor.py", "README.md", "checker/gone.py", "checker/chapters/ch01_first/stub.py", SHIPPED]
AFTER = {
    **{name: text for name, text in COPY.items() if not name.startswith(("exercises", "."))},
    **LEARNERS,
    "exercises/ch01_first.py": MERGED,
    "exercises/ch03_third.py": "new = 1\n",
}


def laid(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return folder


def found(folder: Path) -> dict[str, str]:
    """All files, but for what the tutor keeps for itself."""
    files = (file for file in folder.rglob("*") if file.is_file())
    names = {file.relative_to(folder).as_posix(): file for file in files}
    return {name: file.read_text(encoding="utf-8") for name, file in names.items() if not name.startswith(".tutor")}


def zipped(file: Path, files: dict[str, str], top: str = "kit-main/") -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(top or "x/", "")
        for name, text in files.items():
            archive.writestr(top + name, text)
    return file


def learner(root: Path) -> Path:
    return laid(root / "kit", {**KIT, **LEARNERS})


def update(root: Path, *argv: str, **more: object) -> Result:
    return tutor(root / "kit", "update", *argv, course=root / "kit" / "checker" / "chapters", **more)  # type: ignore[arg-type]


def copy_as_folder(root: Path) -> Path:
    return laid(root / "new", COPY)


def copy_in_a_folder(root: Path) -> Path:
    return laid(root / "new" / "kit-main", COPY).parent


def copy_as_zip(root: Path) -> Path:
    return zipped(root / "new.zip", COPY)


def copy_without_top(root: Path) -> Path:
    return zipped(root / "new.zip", COPY, top="")


@pytest.mark.parametrize("made", [copy_as_folder, copy_in_a_folder, copy_as_zip, copy_without_top])
def test_an_update(made: Callable[[Path], Path], tmp_path: Path) -> None:
    kit, copy = learner(tmp_path), made(tmp_path)
    result = update(tmp_path, str(copy), "--yes")
    assert (result.code, result.err) == (0, "") and result.out.endswith("python tutor.py doctor\n")
    assert found(kit) == AFTER
    assert [entry.code for entry in History(kit / ".tutor/history/ch01_first").entries()] == [MINE]
    assert found(next((kit / ".tutor/replaced").iterdir())) == {name: KIT[name] for name in REPLACED}
    again = update(tmp_path, str(copy), "--yes")
    assert again.code == 0 and "contains nothing new" in again.out and found(kit) == AFTER


def test_a_dry_run_prints_the_plan_and_changes_nothing(tmp_path: Path) -> None:
    kit, copy = learner(tmp_path), copy_as_zip(tmp_path)
    dry = update(tmp_path, str(copy), "--dry-run")
    assert dry.code == 0 and found(kit) == {**KIT, **LEARNERS} and not (kit / ".tutor").exists()
    real = update(tmp_path, str(copy), "--yes")
    assert dry.out.splitlines()[:-1] == real.out.splitlines()[:-1]


def test_it_asks_first(tmp_path: Path) -> None:
    kit, copy = learner(tmp_path), copy_as_zip(tmp_path)
    no = update(tmp_path, str(copy), typed="\n", terminal=True)
    assert no.code == 1 and "Everything stays" in no.out and found(kit) == {**KIT, **LEARNERS}
    nobody = update(tmp_path, str(copy))
    assert nobody.code == 2 and nobody.err.endswith("--yes\n") and found(kit) == {**KIT, **LEARNERS}
    assert update(tmp_path, str(copy), typed="y\n", terminal=True).code == 0 and found(kit) == AFTER


def test_nothing_changes_where_nothing_can_be_kept(tmp_path: Path) -> None:
    kit, copy = learner(tmp_path), copy_as_zip(tmp_path)
    (kit / ".tutor").write_text("a file where the folder should be")
    refused = update(tmp_path, str(copy), "--yes")
    assert refused.code == 2 and found(kit) == {**KIT, **LEARNERS} and "Traceback" not in refused.err


def test_another_newer_copy_after_a_sudden_end_sees_what_was_merged(
    tmp_path: Path,
) -> None:
    """The journal knows from which stub on the learner's file goes on, though the kit's own stub is still the old."""
    kit, copy = learner(tmp_path), copy_as_zip(tmp_path)
    (kit / "README.md").unlink()
    (kit / "README.md").mkdir()
    assert update(tmp_path, str(copy), "--yes").code == 2  # stops in the middle
    (kit / "README.md").rmdir()
    newer = {**COPY, "checker/chapters/ch01_first/stub.py": NEW.replace("four()", "four(y)")}
    result = update(tmp_path, str(zipped(tmp_path / "newer.zip", newer)), "--yes")
    assert result.code == 0 and "four" not in "".join(line for line in result.out.splitlines() if "stays" in line)
    assert (kit / "exercises/ch01_first.py").read_text() == MERGED.replace("four()", "four(y)")


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_sudden_ends_end_the_same_way(tmp_path: Path) -> None:
    copy, random_moment = copy_as_zip(tmp_path), random.Random(4)
    begun = time.perf_counter()
    learner(tmp_path)
    update(tmp_path, str(copy), "--yes")
    longest = time.perf_counter() - begun
    for _ in range(25):
        shutil.rmtree(tmp_path / "kit")
        kit = learner(tmp_path)
        child = os.fork()
        if not child:
            try:
                update(tmp_path, str(copy), "--yes")
            finally:
                os._exit(1)
        time.sleep(random_moment.uniform(0.001, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        kept = {entry.code for entry in History(kit / ".tutor/history/ch01_first").entries()}
        assert MINE in kept | {(kit / "exercises/ch01_first.py").read_text()}
        assert update(tmp_path, str(copy), "--yes").code == 0
        whole = {name: text for name, text in found(kit).items() if not Path(name).name.startswith(".")}
        assert whole == {name: text for name, text in AFTER.items() if not Path(name).name.startswith(".")}
        assert [entry.code for entry in History(kit / ".tutor/history/ch01_first").entries()] == [MINE]
        assert not (kit / ".tutor/update/journal.json").exists()


# --- no copy ----------------------------------------------------------------------------------------------------------


def nothing(root: Path) -> Path:
    return root / "nothing.zip"


def no_zip(root: Path) -> Path:
    return Path(shutil.copy(__file__, root / "no.zip"))


def cut_zip(root: Path) -> Path:
    file = copy_as_zip(root)
    file.write_bytes(file.read_bytes()[:-200])
    return file


def damaged_zip(root: Path) -> Path:
    file = copy_as_zip(root)
    file.write_bytes(file.read_bytes().replace(b"NotImplementedError", b"NotImplementedErrox"))
    return file


def other_zip(root: Path) -> Path:
    return zipped(root / "other.zip", {"readme.txt": ""})


def empty_zip(root: Path) -> Path:
    return zipped(root / "empty.zip", {})


def other_folder(root: Path) -> Path:
    return laid(root / "other", {"tutor.py": "", "mine.txt": ""})


def upwards(root: Path) -> Path:
    return zipped(root / "bad.zip", {**COPY, "../../tutor.py": ""})


def from_the_root(root: Path) -> Path:
    return zipped(root / "bad.zip", {**COPY, "/etc/tutor.py": ""}, top="")


def on_a_drive(root: Path) -> Path:
    return zipped(root / "bad.zip", {**COPY, "C:/tutor.py": ""}, top="")


def backwards(root: Path) -> Path:
    return zipped(root / "bad.zip", {**COPY, "..\\tutor.py": ""})


def a_link(root: Path) -> Path:
    file = zipped(root / "bad.zip", COPY)
    with zipfile.ZipFile(file, "a") as archive:
        entry = zipfile.ZipInfo("kit-main/data/link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc")
    return file


NO_COPY: dict[Callable[[Path], Path], str] = {
    nothing: "no ZIP and no folder",
    no_zip: "not a readable ZIP",
    cut_zip: "not a readable ZIP",
    damaged_zip: "not a readable ZIP",
    other_zip: "contains no copy",
    empty_zip: "contains no copy",
    other_folder: "contains no copy",
    upwards: "outside its own folder",
    from_the_root: "outside its own folder",
    on_a_drive: "outside its own folder",
    backwards: "outside its own folder",
    a_link: "outside its own folder",
}


@pytest.mark.parametrize("made", NO_COPY, ids=lambda made: made.__name__)
def test_what_is_no_copy_gets_a_sentence(made: Callable[[Path], Path], tmp_path: Path) -> None:
    kit = learner(tmp_path)
    refused = update(tmp_path, str(made(tmp_path)), "--yes")
    assert refused.code == 2 and NO_COPY[made] in refused.err and refused.err.count("\n") == 1
    assert found(kit) == {**KIT, **LEARNERS} and not (kit / ".tutor").exists()


def test_the_same_kit_and_a_huge_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kit = learner(tmp_path)
    same = update(tmp_path, str(kit), "--yes")
    assert (same.code, found(kit)) == (0, {**KIT, **LEARNERS}) and "contains nothing new" in same.out
    monkeypatch.setattr("checker.update.kit_copy.LARGEST", 100)
    assert "contains no copy" in update(tmp_path, str(copy_as_zip(tmp_path)), "--yes").err
    assert "contains no copy" in update(tmp_path, str(copy_as_folder(tmp_path)), "--yes").err


def test_used_wrongly(tmp_path: Path) -> None:
    kit = learner(tmp_path)
    assert update(tmp_path).err.endswith("for example: python tutor.py update pytorch-tutor-main.zip\n")
    course = laid(tmp_path / "course", {"chapters/x": ""})
    refused = tutor(kit, "update", "new.zip", "--course", str(course))
    assert refused.code == 2 and refused.err.endswith("Without --course: python tutor.py update new.zip\n")


# --- screens ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", ["40", "80", "120", "plain"])
def test_screens(language: str, look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learner(tmp_path)
    copy_as_zip(tmp_path)
    monkeypatch.chdir(tmp_path / "kit")
    words, width = (["--plain"], 40) if look == "plain" else ([], int(look))
    screen = update(tmp_path, "../new.zip", "--dry-run", "--lang", language, *words, width=width).out
    assert (language == "zh" or look != "plain") or screen.isascii()
    assert look == "plain" or all(cell_len(line) <= width or "tutor.py" in line for line in screen.splitlines())
    agree(GOLDEN / f"plan.{language}.{look}.txt", screen)
