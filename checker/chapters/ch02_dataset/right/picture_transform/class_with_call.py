"""
en: A class with __call__, torch.nn.functional.interpolate for the stretching.
zh: 带 __call__ 的类，用 torch.nn.functional.interpolate 来缩放。
"""

import torch
from torch.nn import functional
from torchvision.transforms.functional import pil_to_tensor


class Stretch:
    def __init__(self, side):
        self.side = side

    def __call__(self, picture):
        image = pil_to_tensor(picture.convert("RGB")).to(torch.float32)[None] / 255  # (1, 3, H, W)
        image = functional.interpolate(image, size=(self.side, self.side), mode="bilinear", align_corners=False)
        return image.squeeze(0)


def picture_transform(size):
    return Stretch(size)
