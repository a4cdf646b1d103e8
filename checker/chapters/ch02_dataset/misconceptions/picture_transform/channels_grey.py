"""
source: mutant: convert("RGB") -> convert("L")
en: You make the picture grey: one channel is left. Asked are three.
zh: 你把图片变成了灰度图，只剩一个通道。题目要三个。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("L")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
        ]
    )
