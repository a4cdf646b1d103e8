"""`data list`, `data make` and `data fetch` on the screen; the net is a server of the test's own."""

from __future__ import annotations

import hashlib
import shutil
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.cli.commands.kit import data as command
from checker.course import ROOT
from checker.datasets.sets import SOURCES, DownloadSource, part_file, real_folder
from tests.cli.world import HERE, Result, tutor
from tests.datasets.near import INSECTS, Server, running, tarred, zipped
from tests.golden import agree

GOLDEN = HERE / "golden_data"
ZIP = zipped(INSECTS)
BATCHES = tarred({"cifar-10-batches-py/test_batch": bytes(2_000_000)})
BATCHES_MD5 = hashlib.md5(BATCHES, usedforsecurity=False).hexdigest()
JPEG, BATCH = "hymenoptera/train/ants/ANT_3.JPG", "cifar10/cifar-10-batches-py/test_batch"


@pytest.fixture
def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy with the small sets; the tests stand in it, as the learner does."""
    for name in ("cifar10", "hymenoptera"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("no_proxy", "*")
    use(monkeypatch, tmp_path, SOURCES)
    return tmp_path


def use(monkeypatch: pytest.MonkeyPatch, kit: Path, sources: Sequence[DownloadSource]) -> None:
    monkeypatch.setattr(command.manage_data, "__kwdefaults__", {"kit": kit, "sources": sources})


def untouched(kit: Path) -> None:
    """All small sets, no real one."""


def ill(kit: Path) -> None:
    (kit / "data" / JPEG).unlink()
    (kit / "data" / BATCH).write_bytes(b"mine")


def begun(kit: Path) -> None:
    part_file(kit, "cifar10").parent.mkdir(parents=True)
    part_file(kit, "cifar10").write_bytes(bytes(12_345_678))


def fetched(kit: Path) -> None:
    for source in SOURCES:
        for name in source.holds:
            (real_folder(kit, source.name) / name).mkdir(parents=True)
            (real_folder(kit, source.name) / name / "x").write_bytes(bytes(1_000_000))


@pytest.mark.parametrize("more", ["40", "80", "120", "plain"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("state", [untouched, ill, begun, fetched])
def test_list(state: Callable[[Path], None], language: str, more: str, kit: Path) -> None:
    state(kit)
    plain = ["--plain"] if more == "plain" else []
    result = tutor(kit, "data", "list", "--lang", language, *plain, width=80 if plain else int(more))
    assert result.code == 0 and not result.err
    agree(GOLDEN / f"{state.__name__}.{language}.{more}.txt", result.out)


def test_without_unicode(kit: Path) -> None:
    ill(kit)
    screen = tutor(kit, "data", "list", encoding="ascii").out
    assert "x cifar10" in screen and "- hymenoptera" in screen


WRONG = [
    ("data", "List, make or fetch? For example: python tutor.py data list"),
    ("data lst", "lst is none of these; did you mean this? python tutor.py data list"),
    ("data list cifar10", "cifar10 is one word too many: python tutor.py data list"),
    ("data fetch cifar10 now", "now is one word too many: python tutor.py data fetch cifar10"),
    ("data make --from http://x", "Only fetch takes --from; without it: python tutor.py data make"),
    ("data fetch", "cifar10, hymenoptera? For example: python tutor.py data fetch cifar10"),
    ("data fetch cifar", "no data set cifar; did you mean this? python tutor.py data fetch cifar10"),
    ("data fetch cifar10 --from here.zip", "usual one is used: python tutor.py data fetch cifar10"),
    ("data fetch cifar10 --from file:///etc/passwd", "usual one is used: python tutor.py data fetch cifar10"),
    (
        "data fetch cifar10 --from",
        "--from needs a value; for example: python tutor.py data fetch cifar10 --from https:",
    ),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG)
def test_used_wrongly(words: str, sentence: str, kit: Path) -> None:
    result = tutor(kit, *words.split())
    assert result.code == 2 and not result.out
    assert sentence in result.err and result.err.count("\n") == 1


def test_make(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # tests/datasets/test_small_sets.py holds that the script draws these very files; a copy of them is quicker.
    monkeypatch.setattr(
        "checker.datasets.small.draw.draw_all", lambda to: shutil.copytree(ROOT / "data", to, dirs_exist_ok=True)
    )
    assert "so nothing was drawn" in tutor(kit, "data", "make").out
    ill(kit)
    result = tutor(kit, "data", "make")
    assert result.code == 0
    assert result.out.splitlines()[:2] == ["Files drawn: 2.", "The changed ones are kept in .tutor/data/changed-1."]
    assert (kit / "data" / BATCH).read_bytes() == (ROOT / "data" / BATCH).read_bytes()
    assert "x" not in [line[0] for line in tutor(kit, "data", "list", "--plain").out.splitlines() if line]


def test_make_where_a_package_is_missing(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "checker.datasets.small.draw", None)
    result = tutor(kit, "data", "make")
    assert result.code == 2 and "shows how to install it: python tutor.py doctor" in result.err


def test_make_where_nothing_can_be_written(kit: Path) -> None:
    (kit / ".tutor").write_text("in the way", encoding="utf-8")
    result = tutor(kit, "data", "make")
    assert result.code == 2 and result.err.endswith(": python tutor.py doctor\n")


def fetch(kit: Path, name: str, server: Server, *more: str, **how: Any) -> Result:
    with running(server):
        return tutor(kit, "data", "fetch", name, "--from", server.url, *more, **how)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_fetch(language: str, kit: Path) -> None:
    server = Server(ZIP)
    result = fetch(kit, "hymenoptera", server, "--lang", language)
    assert result.code == 0 and not result.err
    agree(GOLDEN / f"fetch.{language}.80.txt", result.out.replace(str(server.port), "PORT"))
    assert (kit / ".tutor/data/hymenoptera/train/ants/1.jpg").read_bytes() == b"ant" * 700
    left = {file.name for file in (kit / ".tutor" / "data").iterdir() if not file.name.endswith(".lock")}
    assert left == {"hymenoptera"}
    again = fetch(kit, "Hymenoptera", server)
    assert again.code == 0 and again.out.startswith("hymenoptera is already in .tutor/data/hymenoptera.")
    assert len(server.asked) == 1


def test_fetch_from_the_usual_address(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(Server(BATCHES)) as server:
        use(monkeypatch, kit, [replace(SOURCES[0], url=server.url, md5=BATCHES_MD5)])
        assert tutor(kit, "data", "fetch", "cifar10").code == 0
    assert (kit / ".tutor/data/cifar10/cifar-10-batches-py/test_batch").stat().st_size == 2_000_000


def test_a_bar_on_a_terminal_only(kit: Path) -> None:
    assert "━" in fetch(kit, "hymenoptera", Server(ZIP), terminal=True).out
    shutil.rmtree(kit / ".tutor")
    assert "━" not in fetch(kit, "hymenoptera", Server(ZIP), "--plain", terminal=True).out
    shutil.rmtree(kit / ".tutor")
    narrow = fetch(kit, "hymenoptera", Server(ZIP), terminal=True, width=40, encoding="ascii")
    assert narrow.code == 0 and "\x1b" in narrow.out


# The set, the server, what is said, how many bytes of a part stay.
FAILURES = [
    ("hymenoptera", Server(ZIP, status=404), "(404 Not Found). From the usual address: {usual}", None),
    ("hymenoptera", Server(ZIP, breaks_after=100), "are kept, and this resumes from there: {again}", 100),
    (
        "cifar10",
        Server(ZIP),
        "is not cifar10: its checksum does not match, so it was deleted. Once more: {again}",
        None,
    ),
    ("hymenoptera", Server(b"<html>"), "cannot be unpacked, so it was deleted. Once more: {again}", None),
    ("hymenoptera", Server(zipped({"../x": b""})), "'../x' is not a regular file, leads outside,", None),
    ("hymenoptera", Server(zipped({"x": b""})), "does not contain hymenoptera, so it was deleted. From", None),
]


@pytest.mark.parametrize(("name", "server", "sentence", "stays"), FAILURES)
def test_fetch_fails(name: str, server: Server, sentence: str, stays: int | None, kit: Path) -> None:
    result = fetch(kit, name, server)
    usual = f"python tutor.py data fetch {name}"
    assert sentence.format(usual=usual, again=f"{usual} --from {server.url}") in result.err
    assert result.code == 2 and result.err.count("\n") == 1
    part = part_file(kit, name)
    assert (part.stat().st_size if part.exists() else None) == stays
    assert not real_folder(kit, name).exists() and not list((kit / ".tutor" / "data").glob(".hymenoptera-*"))


def test_going_on(kit: Path) -> None:
    fetch(kit, "hymenoptera", Server(ZIP, breaks_after=100))
    server = Server(ZIP)
    result = fetch(kit, "hymenoptera", server)
    assert result.code == 0 and "Resuming hymenoptera" in result.out
    assert server.asked == ["bytes=100-"]


@pytest.mark.parametrize(("given", "right"), [(True, "--from http://127.0.0.1:"), (False, "data fetch hymenoptera\n")])
def test_offline(given: bool, right: str, kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:  # bound, but nobody listens
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/x.zip"
        use(monkeypatch, kit, [replace(SOURCES[1], url=url)])
        result = tutor(kit, "data", "fetch", "hymenoptera", *(["--from", url] if given else []))
    assert result.code == 2
    assert result.err.startswith("127.0.0.1 cannot be reached (") and right in result.err


def test_a_folder_of_theirs_is_not_replaced(kit: Path) -> None:
    mine = real_folder(kit, "hymenoptera") / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    result = fetch(kit, "hymenoptera", Server(ZIP))
    assert result.code == 2 and result.err.endswith(": python tutor.py doctor\n")
    assert mine.read_text(encoding="utf-8") == "mine"


def test_no_golden_is_stale() -> None:
    states, kinds = ("untouched", "ill", "begun", "fetched"), ("40", "80", "120", "plain")
    wanted = {f"{state}.{lang}.{kind}.txt" for state in states for lang in ("en", "zh") for kind in kinds}
    assert {file.name for file in GOLDEN.iterdir()} == wanted | {"fetch.en.80.txt", "fetch.zh.80.txt"}
