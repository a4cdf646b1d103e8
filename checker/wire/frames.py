"""Frames: magic, two lengths, a JSON header and the raw bytes of its tensors, one after the other.

    b"TUT1" | u32 length of the JSON | u64 length of all blobs | JSON | blobs

The JSON is `{"body": node, "blobs": [length, ...]}`. Every length is checked before anything is read or allocated.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from typing import Any

MAGIC = b"TUT1"
PREFIX = struct.Struct("!4sIQ")
MAX_JSON = 8 << 20  # bytes
MAX_BLOBS = 256 << 20  # bytes of all blobs together

# The worker's own references: a learner's file that replaces `json.dumps` breaks only its own answers.
_dumps, _loads = json.dumps, json.loads


class Garbled(Exception):
    """What arrived is not of this format."""


def pack(body: Any, blobs: Sequence[bytes]) -> bytes:
    """One frame as bytes. Raises ValueError if it is larger than the format allows."""
    text = _dumps({"body": body, "blobs": [len(blob) for blob in blobs]}, allow_nan=False).encode("ascii")
    total = sum(map(len, blobs))
    if len(text) > MAX_JSON or total > MAX_BLOBS:
        raise ValueError(f"a frame of {len(text)} + {total} bytes is too large")
    return b"".join((PREFIX.pack(MAGIC, len(text), total), text, *blobs))


def json_length(node: Any) -> int:
    """The number of bytes that `node` takes in a frame."""
    return len(_dumps(node))


def read_frame(read: Callable[[int], bytes]) -> tuple[Any, list[memoryview]]:
    """The next frame's body and blobs; `read(n)` gives exactly n bytes or raises. Raises Garbled, too."""
    magic, json_length, total = PREFIX.unpack(read(PREFIX.size))
    if magic != MAGIC or json_length > MAX_JSON or total > MAX_BLOBS:
        raise Garbled(f"a frame starts with {magic!r}")
    text, data = read(json_length), memoryview(read(total))
    try:
        frame = _loads(text)
        body, lengths = frame["body"], frame["blobs"]
        sizes = [length for length in lengths if type(length) is int and length >= 0]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Garbled(f"the header cannot be read: {type(error).__name__}") from None
    if len(sizes) != len(lengths) or sum(sizes) != total:
        raise Garbled("the lengths do not add up")
    blobs, start = [], 0
    for size in sizes:
        blobs.append(data[start : start + size])
        start += size
    return body, blobs
