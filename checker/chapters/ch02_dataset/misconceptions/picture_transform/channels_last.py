"""
source: learners.md rank 27 (HWC and CHW)
en: The shape is (H, W, C). Pictures and arrays put the channels last, PyTorch puts them first.
zh: 形状是 (H, W, C)。图片和数组把通道放在最后，PyTorch 放在最前面。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Lambda(lambda image: image.permute(1, 2, 0)),
        ]
    )
