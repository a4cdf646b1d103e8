"""
source: learners.md section 4 row 12 (default_collate found a PIL picture)
en: What comes out is still a picture. A network wants numbers: which step makes a tensor of it?
zh: 出来的还是图片。网络要的是数字：哪一步把它变成张量？
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
        ]
    )
