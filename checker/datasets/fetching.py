"""Downloading one file over HTTP, with a part that stays when the connection breaks."""

from __future__ import annotations

import hashlib
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

_PATIENCE = 30  # seconds without a byte
_CHUNK = 1 << 16
_PARTIAL, _UNSATISFIABLE = 206, 416
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
_BEYOND = re.compile(r"bytes \*/(\d+)")

Report = Callable[[int, int | None], None]  # the bytes that are here, and how many there will be if that is known


class Trouble(Enum):
    """Why nothing came of it."""

    OFFLINE = auto()  # nobody answers
    REFUSED = auto()  # the answer is no
    BROKE = auto()  # the connection ended in the middle
    OTHER_SUM = auto()  # it is another file


class NotFetched(Exception):
    """Nothing came of it: `trouble` says why, `reason` is what the server or the system said."""

    def __init__(self, trouble: Trouble, reason: str = "") -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.reason = reason


@dataclass(frozen=True)
class _Answer:
    """What a server sends: from which byte on, and how long the whole file is."""

    response: HTTPResponse | None  # None where all is here already
    start: int
    total: int | None


def is_address(url: str) -> bool:
    """Whether it is an HTTP or HTTPS address."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and url.isascii() and " " not in url
    except ValueError:
        return False


def fetch(url: str, part: Path, *, md5: str, report: Report) -> None:
    """`url` as the file `part`, going on where it ends. Raises NotFetched, and OSError for the disk.

    md5: of the whole file; "" where it is not known.

    The part of another address goes on here too, as a slow server is a reason to try a mirror; should the two files
    differ, then the checksum or the archive tells.
    """
    answer = _ask(url, part.stat().st_size if part.is_file() else 0)
    if answer.response is not None:
        with answer.response:
            _store(answer, part, report)
    if md5 and _md5(part) != md5:
        part.unlink()
        raise NotFetched(Trouble.OTHER_SUM)


def _ask(url: str, have: int) -> _Answer:
    request = urllib.request.Request(url, headers={"User-Agent": "pytorch-tutor"})
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        response: HTTPResponse = urllib.request.urlopen(request, timeout=_PATIENCE)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == _UNSATISFIABLE and have:
                return _beyond(url, have, error.headers.get("Content-Range", ""))
            raise NotFetched(Trouble.REFUSED, f"{error.code} {error.reason}".strip()) from None
    except (OSError, HTTPException) as error:
        raise NotFetched(Trouble.OFFLINE, _reason(error)) from None
    sent = _RANGE.match(response.headers.get("Content-Range", "")) if response.status == _PARTIAL else None
    if sent and int(sent[1]) == have:
        return _Answer(response, have, int(sent[2]))
    if response.status == _PARTIAL:  # not the bytes that were asked for
        response.close()
        if have:
            return _ask(url, 0)
        raise NotFetched(Trouble.REFUSED, str(_PARTIAL))
    length = response.headers.get("Content-Length", "")
    return _Answer(response, 0, int(length) if length.isdigit() else None)


def _beyond(url: str, have: int, said: str) -> _Answer:
    """Nothing lies behind what is here: it is all of the file, or more than that."""
    total = _BEYOND.match(said)
    return _Answer(None, have, have) if total and int(total[1]) == have else _ask(url, 0)


def _store(answer: _Answer, part: Path, report: Report) -> None:
    here = answer.start
    with part.open("ab" if answer.start else "wb") as file:
        report(here, answer.total)
        for chunk in _chunks(answer):
            file.write(chunk)
            here += len(chunk)
            report(here, answer.total)
    if answer.total is not None and here < answer.total:
        raise NotFetched(Trouble.BROKE)


def _chunks(answer: _Answer) -> Iterator[bytes]:
    """What comes; the network's errors are told apart from the disk's."""
    while answer.response is not None:
        try:
            chunk = answer.response.read(_CHUNK)
        except (OSError, HTTPException):
            raise NotFetched(Trouble.BROKE) from None
        if not chunk:
            return
        yield chunk


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    text = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return re.sub(r"^\[[^\]]*\]\s*", "", text)


def _md5(file: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
