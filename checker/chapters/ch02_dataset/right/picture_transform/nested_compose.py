"""
en: A Sequential of modules inside a Compose; resized before the modes are made equal; bicubic.
zh: Compose 里套一个 Sequential；先缩放，再统一颜色模式；双三次插值。
"""

import torchvision.transforms as T
from torchvision.transforms import InterpolationMode


def to_rgb(image):
    return image if image.mode == "RGB" else image.convert("RGB")


def picture_transform(size):
    resize = T.Resize(size=(size, size), interpolation=InterpolationMode.BICUBIC)
    return T.Compose([T.Compose([to_rgb, resize]), T.Compose([T.PILToTensor(), T.Lambda(lambda image: image / 255)])])
