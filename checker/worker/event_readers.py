"""The clean reader's view of TensorBoard's event files, by TensorBoard's own reader. Needs `tensorboard`.

A chapter that asks for these names `tensorboard.backend.event_processing.event_accumulator` among its imports: it
takes half a second, once.
"""

from __future__ import annotations

import io
import os
from typing import Any

import numpy


def _events(log_dir: str) -> Any:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    accumulator = EventAccumulator(log_dir, size_guidance={"scalars": 0, "images": 0, "tensors": 0})
    if os.path.isdir(log_dir):  # otherwise nothing was written there
        accumulator.Reload()
    return accumulator


def scalars(log_dir: str) -> dict[str, list[tuple[int, float]]]:
    """Tag to (step, value), in the order they were written, of all event files that lie in `log_dir` itself."""
    events = _events(log_dir)
    found = {tag: [(event.step, event.value) for event in events.Scalars(tag)] for tag in events.Tags()["scalars"]}
    for tag, steps in _tensors(events, "scalars").items():
        found[tag] = [(step, float(value)) for step, value in steps]
    return found


def pictures(log_dir: str) -> dict[str, list[tuple[int, numpy.ndarray[Any, Any]]]]:
    """Tag to (step, H x W x 3 array of uint8), in the order they were written."""
    events = _events(log_dir)
    found = {
        tag: [(event.step, _pixels(event.encoded_image_string)) for event in events.Images(tag)]
        for tag in events.Tags()["images"]
    }
    for tag, steps in _tensors(events, "images").items():  # width, height, then the pictures
        found[tag] = [(step, _pixels(encoded)) for step, values in steps for encoded in values[2:]]
    return found


def _tensors(events: Any, plugin: str) -> dict[str, list[tuple[int, Any]]]:
    """What a writer of the newer kind wrote for `plugin`: tag to (step, array)."""
    from tensorboard.util.tensor_util import make_ndarray

    return {
        tag: [(event.step, make_ndarray(event.tensor_proto)) for event in events.Tensors(tag)]
        for tag in events.Tags()["tensors"]
        if events.SummaryMetadata(tag).plugin_data.plugin_name == plugin
    }


def _pixels(encoded: bytes) -> numpy.ndarray[Any, Any]:
    from PIL import Image

    return numpy.asarray(Image.open(io.BytesIO(encoded)).convert("RGB"))


def graph(log_dir: str) -> list[dict[str, Any]]:
    """The nodes of the logged network: `name`, `op`, `inputs` (names), `shapes` (of its outputs); none if no graph."""
    events = _events(log_dir)
    if not events.Tags()["graph"]:
        return []
    return [
        {"name": node.name, "op": node.op, "inputs": list(node.input), "shapes": _shapes(node)}
        for node in events.Graph().node
    ]


def _shapes(node: Any) -> list[list[int]]:
    listed = node.attr["_output_shapes"].list.shape if "_output_shapes" in node.attr else []
    return [[dimension.size for dimension in shape.dim] for shape in listed]
