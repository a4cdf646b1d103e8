"""
source: learners.md rank 54
en: `Resize` with one number only fixes the shorter side and keeps the proportions. A square needs both sides.
zh: `Resize` 只给一个数时，只固定短边，长宽比不变。要变成正方形，两条边都得给。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize(size),
            transforms.ToTensor(),
        ]
    )
