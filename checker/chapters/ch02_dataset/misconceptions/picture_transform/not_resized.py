"""
source: mutant: the Resize step removed
en: The tensor is as large as the picture was. Pictures of different sizes do not fit into one batch.
zh: 张量的大小还是图片原来的大小。大小不同的图片没法放进同一个批次。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.ToTensor(),
        ]
    )
