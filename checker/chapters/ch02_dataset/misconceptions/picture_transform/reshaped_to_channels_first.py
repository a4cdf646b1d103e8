"""
source: learners.md rank 55
en: The shape is right and the colours are a mess. Reshape only regroups the same row of numbers; moving an axis is
something else.
zh: 形状对了，颜色却全乱了。reshape 只是把同一串数字重新分组；移动一个维度是另一回事。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Lambda(lambda image: image.permute(1, 2, 0).reshape(3, size, size)),
        ]
    )
