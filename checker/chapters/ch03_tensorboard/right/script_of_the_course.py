"""
en: As in the videos: a step that is counted by hand, names like img_PIL, input and data, lines that print.
zh: 和视频里一样：自己数步数，用 img_PIL、input、data 这样的名字，有几行 print。
"""

import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    # y = 2x
    for i in range(100):
        writer.add_scalar("y=2x", 2 * i, i)

    writer.close()


def log_image(log_dir, image_path, tag, step):
    writer = SummaryWriter(log_dir)
    img_PIL = Image.open(image_path)
    img_array = np.array(img_PIL)
    print(type(img_array))
    print(img_array.shape)

    writer.add_image(tag, img_array, step, dataformats="HWC")
    writer.close()


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    step = 0
    for data in loader:
        imgs, targets = data
        # print(imgs.shape)
        writer.add_images(tag, imgs, step)
        step = step + 1

    writer.close()


def launch_command(log_dir, port=6006):
    input = "tensorboard"
    return [input, "--logdir=" + log_dir, "--port=" + str(port)]


if __name__ == "__main__":
    log_line("logs")
