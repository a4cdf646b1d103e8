"""
source: mutant: (H, W, C) -> (C, W, H)
en: Rows and columns have changed places: the picture lies on its side, mirrored. The order is channel, row, column.
zh: 行和列对调了：图片被翻转过来了。顺序应该是通道、行、列。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Lambda(lambda image: image.transpose(1, 2)),
        ]
    )
