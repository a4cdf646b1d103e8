"""
source: mutant: ToTensor() -> PILToTensor()
en: The tensor holds whole numbers, uint8 from 0 to 255. Asked are float32 values from 0 to 1.
zh: 张量里是整数，uint8，0 到 255。题目要的是 float32，0 到 1。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.PILToTensor(),
        ]
    )
