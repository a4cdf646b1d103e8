"""
source: mutant: (size, size) -> (32, 32)
en: The result is always 32 × 32, whatever size is asked for.
zh: 不管要多大，结果总是 32 × 32。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((32, 32)),
            transforms.ToTensor(),
        ]
    )
