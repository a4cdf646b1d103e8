"""
en: add_scalar as newer versions of TensorBoard store it; the line written from its far end; a class for the writer.
zh: 按新版 TensorBoard 的方式存 add_scalar；从线的另一头写起；给 writer 写一个类。
"""

import numpy as np
import PIL.Image
from torch.utils import tensorboard


class Log:
    def __init__(self, folder):
        self.writer = tensorboard.SummaryWriter(folder)

    def __enter__(self):
        return self.writer

    def __exit__(self, *_):
        self.writer.close()


def log_line(log_dir):
    with Log(log_dir) as log:
        for step in reversed(range(100)):
            log.add_scalar("y=2x", np.float32(2 * step), step, new_style=True)


def log_image(log_dir, image_path, tag, step):
    with PIL.Image.open(image_path) as file, Log(log_dir) as log:
        log.add_image(tag, np.stack([np.array(band) for band in file.split()]), step, dataformats="CHW")


def log_batches(log_dir, loader, tag):
    with Log(log_dir) as log:
        batches, step = iter(loader), 0
        while True:
            try:
                imgs, _ = next(batches)
            except StopIteration:
                break
            log.add_images(tag, (imgs * 255).round().byte(), step)
            step += 1


def launch_command(log_dir, port=6006):
    return ["python3", "-u", "-m", "tensorboard.main", "--port", str(port), "--logdir", log_dir, "--reload_interval=5"]
