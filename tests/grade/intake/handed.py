"""Makes what a class hands in, for the tests: zips, tars and notebooks, well made and not."""

from __future__ import annotations

import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

CH04 = "def relu(x):\n    return x\n"


def zip_of(files: Mapping[str, bytes | str], **options: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **options) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def zip_with(change: Callable[[zipfile.ZipInfo], None]) -> bytes:
    """One file, whose entry is changed before it is written."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("ch04_layers.py")
        change(info)
        archive.writestr(info, CH04)
    return out.getvalue()


def link_in_zip() -> bytes:
    def change(info: zipfile.ZipInfo) -> None:
        info.external_attr = 0o120777 << 16

    return zip_with(change)


def encrypted_zip() -> bytes:
    """The flag alone: Python writes no encrypted archive."""
    content = bytearray(zip_of({"ch04_layers.py": CH04}))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + place] |= 1
    return bytes(content)


def lying_zip() -> bytes:
    """Says that its file has three bytes; it has many more."""
    content = bytearray(zip_of({"ch04_layers.py": "#" * 3_000_000}, compression=zipfile.ZIP_DEFLATED))
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.index(signature) + place, 3)
    return bytes(content)


def overlapping_zip() -> bytes:
    """Many entries that share the bytes of one."""
    content = bytearray(zip_of({"ch04_layers.py": b"\0" * 100_000}))
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = content[start:end]
    entries = b"".join(entry.replace(b"ch04_layers.py", f"ch{place:02}_layers.py".encode()) for place in range(50))
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 50, 50, len(entries), start, 0)
    return bytes(content[:start]) + entries + tail


def gbk_zip(name: str) -> bytes:
    """As Windows in China packs it: the name in GBK, and no flag."""
    placeholder = "x" * len(name.encode("gbk"))
    return zip_of({placeholder: CH04}).replace(placeholder.encode(), name.encode("gbk"))


def tar_of(*members: tuple[tarfile.TarInfo, bytes], mode: str = "w:gz") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for info, content in members:
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def notebook(*cells: str, **more: Any) -> str:
    made = [{"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": []} for cell in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made, **more})


def old_notebook(*cells: str) -> str:
    """nbformat 3."""
    made = [{"cell_type": "code", "input": cell, "language": "python"} for cell in cells]
    return json.dumps({"nbformat": 3, "metadata": {}, "worksheets": [{"cells": made}]})
