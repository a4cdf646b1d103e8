"""Imported by the worker before a learner's file is: a graph is traced in milliseconds then, and in silence.

`add_graph` traces the network, and the tracer compares two runs with `torch.testing`. Newer torch asks there whether a
tensor is a distributed one, and imports all of torch.distributed.tensor for that: two seconds.
"""

from __future__ import annotations

import warnings

import torch.testing._comparison as comparison

if hasattr(comparison, "_HAS_DTENSOR"):
    comparison._HAS_DTENSOR = False  # there are no distributed tensors in this course

warnings.filterwarnings("ignore", message=r"`torch\.jit\.\w+` is deprecated", category=FutureWarning)
