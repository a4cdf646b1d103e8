"""
source: learners.md rank 23 and 58 (tool and use of the tool mixed up)
en: `picture_transform` gives nothing that can be called. It shall hand back a tool; the picture comes later.
zh: `picture_transform` 返回的东西不能调用。它应该返回一个工具；图片是以后才来的。
"""


def picture_transform(size):
    transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
        ]
    )
