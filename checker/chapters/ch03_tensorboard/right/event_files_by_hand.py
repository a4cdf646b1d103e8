"""
en: Below the SummaryWriter: events are put together and handed to the writer of event files.
zh: 在 SummaryWriter 的下一层：自己拼好事件，交给写事件文件的对象。
"""

import io
import time

import numpy as np
from PIL import Image
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.event_file_writer import EventFileWriter


def _log(log_dir, values):
    writer = EventFileWriter(log_dir)
    for step, value in values:
        writer.add_event(Event(wall_time=time.time(), step=step, summary=Summary(value=[value])))
    writer.close()


def _picture(tag, array):
    file = io.BytesIO()
    Image.fromarray(array).save(file, "PNG")
    height, width, _ = array.shape
    picture = Summary.Image(height=height, width=width, colorspace=3, encoded_image_string=file.getvalue())
    return Summary.Value(tag=tag, image=picture)


def log_line(log_dir):
    _log(log_dir, ((step, Summary.Value(tag="y=2x", simple_value=2 * step)) for step in range(100)))


def log_image(log_dir, image_path, tag, step):
    _log(log_dir, [(step, _picture(tag, np.array(Image.open(image_path))))])


def log_batches(log_dir, loader, tag):
    def pictures():
        for step, (imgs, _) in enumerate(loader):
            column = np.concatenate([img.numpy().transpose(1, 2, 0) for img in imgs])  # (N * H, W, C)
            yield step, _picture(tag, (column * 255).round().astype(np.uint8))

    _log(log_dir, pictures())
