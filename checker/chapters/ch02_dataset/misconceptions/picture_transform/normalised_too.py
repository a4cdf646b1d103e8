"""
source: learners.md 2.2 (`Normalize([.5] * 3, ...)` is usual)
en: Values go from -1 to 1: you normalise after scaling. Asked is 0 to 1 and nothing more.
zh: 数值范围成了 -1 到 1：缩放之后你又做了归一化。题目只要 0 到 1。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Normalize([0.5] * 3, [0.5] * 3),
        ]
    )
