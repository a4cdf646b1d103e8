"""
en: Every log in a run of its own below the folder: TensorBoard shows those, too. Other things are logged beside.
zh: 每份日志放在文件夹下面单独的一次运行里，TensorBoard 也会显示；旁边还记了别的东西。
"""

import os

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(os.path.join(log_dir, "line"))
    for step in range(100):
        writer.add_scalar("y=2x", 2 * step, step)
        writer.add_scalar("y=x", step, step)
    writer.add_text("about", "a straight line")
    writer.close()


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir + "/pictures", filename_suffix="_image")
    array = np.array(Image.open(image_path))
    writer.add_image(tag, array, step, dataformats="HWC")
    writer.add_scalar("height", array.shape[0], step)
    writer.close()


def log_batches(log_dir, loader, tag):
    os.makedirs(log_dir, exist_ok=True)
    writer = SummaryWriter(log_dir=os.path.join(log_dir, "batches"))
    sizes = []
    for imgs, targets in loader:
        writer.add_images(tag, imgs, len(sizes))
        sizes.append(len(imgs))
        writer.add_scalar("size", sizes[-1], len(sizes))
    writer.close()


def launch_command(log_dir, port=6006):
    return ["python", "-m", "tensorboard.main", "--logdir=" + os.path.abspath(log_dir), "--port=%d" % port]
