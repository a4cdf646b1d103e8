"""What the tests of the wire share: one message, packed, read and decoded as the other side does it."""

from __future__ import annotations

import io
from typing import Any

from checker.wire import Decoder, Encoder, pack, read_frame


def crossed(value: object, *, gradients: bool = False) -> Any:
    """`value` as it arrives on the other side."""
    return crossed_all(value, gradients=gradients)[0]


def crossed_all(*values: object, gradients: bool = False) -> list[Any]:
    """Several values of one message."""
    encoder = Encoder()
    nodes = [encoder.encode(value) for value in values]
    body, blobs = read(pack(nodes, encoder.blobs))
    decoder = Decoder(blobs, gradients=gradients)
    return [decoder.decode(node) for node in body]


def read(frame: bytes) -> tuple[Any, list[memoryview]]:
    """Reads a frame of bytes; one that ends too early is an EOFError, as on a closed connection."""
    stream = io.BytesIO(frame)

    def exactly(size: int) -> bytes:
        data = stream.read(size)
        if len(data) < size:
            raise EOFError
        return data

    return read_frame(exactly)
