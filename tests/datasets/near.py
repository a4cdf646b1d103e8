"""A server on this computer, and archives small enough to be made for each test."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

INSECTS = {
    "hymenoptera_data/train/ants/1.jpg": b"ant" * 700,
    "hymenoptera_data/train/bees/2.jpg": b"bee" * 500,
    "hymenoptera_data/val/ants/3.jpg": b"old ant",
}


@dataclass
class Server:
    """What it gives out under any path, and how."""

    content: bytes
    status: int = 200
    knows_ranges: bool = True
    breaks_after: int | None = None  # bytes of the answer
    shifted: bool = False  # answers a range with another one
    says_length: bool = True
    asked: list[str] = field(default_factory=list)  # the ranges; "" where none was asked for
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/set.zip"

    def answer(self, wanted: str) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(wanted)
        if self.status != 200:
            return self.status, {}, b"no"
        start, total = int(wanted[6:-1]) if wanted and self.knows_ranges else 0, len(self.content)
        if start >= total:
            return 416, {"Content-Range": f"bytes */{total}"}, b""
        if self.shifted and start:
            start += 1
        body = self.content[start:]
        headers = {"Content-Length": str(len(body))} if self.says_length else {}
        if wanted and self.knows_ranges:
            return 206, {**headers, "Content-Range": f"bytes {start}-{total - 1}/{total}"}, body[: self.breaks_after]
        return 200, headers, body[: self.breaks_after]


@contextmanager
def running(server: Server) -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = server.answer(self.headers.get("Range", ""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        server.port = http.server_address[1]
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()


def zipped(files: Mapping[str, bytes], *, modes: Mapping[str, int] | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (modes or {}).get(name, stat.S_IFREG | 0o644) << 16
            archive.writestr(info, content)
    return stream.getvalue()


def tarred(files: Mapping[str, bytes], *, kinds: Mapping[str, bytes] | None = None) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.type = (kinds or {}).get(name, tarfile.REGTYPE)
            info.linkname = "/etc/passwd" if info.type in (tarfile.SYMTYPE, tarfile.LNKTYPE) else ""
            info.size = len(content) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(content) if info.isreg() else None)
    return stream.getvalue()
