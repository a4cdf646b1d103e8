"""One file over HTTP, from a server that the test itself opens."""

from __future__ import annotations

import hashlib
import socket
from pathlib import Path
from typing import Any

import pytest

from checker.datasets.fetching import NotFetched, Trouble, fetch, is_address
from tests.datasets.near import Server, running

CONTENT = bytes(range(256)) * 1000
MD5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def fetched(server: Server, part: Path, md5: str = MD5) -> list[tuple[int, int | None]]:
    """What was reported."""
    reports: list[tuple[int, int | None]] = []
    with running(server):
        fetch(server.url, part, md5=md5, report=lambda here, total: reports.append((here, total)))
    return reports


# How the server is, what is here already, which ranges it was asked for.
WAYS: list[tuple[dict[str, Any], bytes, list[str]]] = [
    ({}, b"", [""]),
    ({}, CONTENT[:1000], ["bytes=1000-"]),
    ({}, CONTENT, ["bytes=256000-"]),  # 416, and all of it is here
    ({}, CONTENT + b"more", ["bytes=256004-", ""]),
    ({"knows_ranges": False}, CONTENT[:1000], ["bytes=1000-"]),
    ({"shifted": True}, CONTENT[:1000], ["bytes=1000-", ""]),
    ({"says_length": False}, b"", [""]),
]


@pytest.mark.parametrize(("how", "here", "asked"), WAYS)
def test_all_of_it_arrives(how: dict[str, Any], here: bytes, asked: list[str], tmp_path: Path) -> None:
    part, server = tmp_path / "set.part", Server(CONTENT, **how)
    if here:
        part.write_bytes(here)
    fetched(server, part)
    assert part.read_bytes() == CONTENT
    assert server.asked == asked


def test_what_is_reported(tmp_path: Path) -> None:
    part = tmp_path / "set.part"
    part.write_bytes(CONTENT[:1000])
    reports = fetched(Server(CONTENT), part)
    assert reports[0] == (1000, len(CONTENT)) and reports[-1] == (len(CONTENT), len(CONTENT))
    assert reports == sorted(reports)


def test_a_broken_connection_leaves_a_part_that_goes_on(tmp_path: Path) -> None:
    part = tmp_path / "set.part"
    with pytest.raises(NotFetched) as caught:
        fetched(Server(CONTENT, breaks_after=70_000), part)
    assert caught.value.trouble is Trouble.BROKE
    assert part.read_bytes() == CONTENT[:70_000]
    server = Server(CONTENT)
    fetched(server, part)
    assert part.read_bytes() == CONTENT and server.asked == ["bytes=70000-"]


@pytest.mark.parametrize(("status", "reason"), [(404, "404 Not Found"), (503, "503 Service Unavailable")])
def test_a_refusal_keeps_the_part(status: int, reason: str, tmp_path: Path) -> None:
    part = tmp_path / "set.part"
    part.write_bytes(CONTENT[:1000])
    with pytest.raises(NotFetched) as caught:
        fetched(Server(CONTENT, status=status), part)
    assert (caught.value.trouble, caught.value.reason) == (Trouble.REFUSED, reason)
    assert part.read_bytes() == CONTENT[:1000]


def test_a_wrong_checksum_leaves_nothing(tmp_path: Path) -> None:
    part = tmp_path / "set.part"
    with pytest.raises(NotFetched) as caught:
        fetched(Server(CONTENT + b"!"), part)
    assert caught.value.trouble is Trouble.OTHER_SUM
    assert not part.exists()


def test_nobody_answers(tmp_path: Path) -> None:
    with socket.socket() as taken:  # bound, but nobody listens
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/set.zip"
        with pytest.raises(NotFetched) as caught:
            fetch(url, tmp_path / "set.part", md5="", report=lambda here, total: None)
    assert caught.value.trouble is Trouble.OFFLINE and caught.value.reason
    assert not caught.value.reason.startswith("[")


ADDRESSES = [
    ("http://127.0.0.1:8/x.zip", True),
    ("https://example.org/x", True),
    ("ftp://example.org/x", False),
    ("file:///etc/passwd", False),
    ("example.org/x.zip", False),
    ("https://", False),
    ("https://[", False),
    ("https://example.org/a b", False),
    ("https://example.org/数据", False),
    ("", False),
]


@pytest.mark.parametrize(("url", "right"), ADDRESSES)
def test_is_address(url: str, right: bool) -> None:
    assert is_address(url) is right
