"""
en: As short as it gets: lambdas and expressions.
zh: 能多短就多短：lambda 和表达式。
"""

import sys

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter as W


def _with(w, act):
    act(w)
    w.close()


log_line = lambda log_dir: _with(W(log_dir), lambda w: [w.add_scalar("y=2x", 2 * i, i) for i in range(100)])
log_image = lambda log_dir, image_path, tag, step: _with(
    W(log_dir), lambda w: w.add_image(tag, np.array(Image.open(image_path)), step, dataformats="HWC")
)
log_batches = lambda log_dir, loader, tag: _with(
    W(log_dir), lambda w: [w.add_images(tag, x, n) for n, (x, *_) in enumerate(loader)]
)
launch_command = lambda log_dir, port=6006: [
    sys.executable,
    *f"-m tensorboard.main --port={port} --logdir".split(),
    log_dir,
]
