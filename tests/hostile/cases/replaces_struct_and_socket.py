"""Takes away what frames are made with.

outcome: all=passed
"""

import gc
import signal
import socket
import struct

socket.socket = socket.recv_fds = struct.pack = struct.unpack = struct.Struct = gc.freeze = signal.signal = None
