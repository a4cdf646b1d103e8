"""Writes what could be an answer, but says nothing, while the file is loaded.

outcome: all=passed
stopped: import_garbled
"""

import contextlib
import json
import os
import struct

for number in range(1, 50):
    body = json.dumps({"body": {"outcome": "raised", "error": {}, "number": number}, "blobs": []}).encode()
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            os.write(descriptor, struct.pack("!4sIQ", b"TUT1", len(body), 0) + body)
