"""Writes answers whose parts are of other kinds than they should be.

outcome: halve=garbled
label: garbled
"""

import contextlib
import json
import os
import struct

PARTS = {"arguments": 7, "keywords": [["x"]], "settings": [1], "value": {"t": "tensor", "v": None}}


def halve(x):
    for number in range(1, 50):
        body = json.dumps({"body": {"outcome": "returned", **PARTS, "number": number}, "blobs": []}).encode()
        for descriptor in range(3, 64):
            with contextlib.suppress(OSError):
                os.write(descriptor, struct.pack("!4sIQ", b"TUT1", len(body), 0) + body)
    return x / 2
