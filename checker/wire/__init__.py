"""The closed format between judge and worker: nothing else crosses, and nothing of it is ever executed."""

from checker.wire.decoder import Decoder
from checker.wire.encoder import Encoder
from checker.wire.frames import Garbled, pack, read_frame
from checker.wire.kinds import Foreign, RemoteObject, class_name, type_name

__all__ = ["Decoder", "Encoder", "Foreign", "Garbled", "RemoteObject", "class_name", "pack", "read_frame", "type_name"]

VERSION = 1
