"""
source: mutant: Resize((size, size)) -> Resize(size), CenterCrop(size)
en: The size is right, but what lies outside the middle is cut off. Asked is the whole picture, stretched.
zh: 尺寸对了，但中间以外的部分被裁掉了。题目要的是把整张图片拉伸。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize(size),
            transforms.CenterCrop(size),
            transforms.ToTensor(),
        ]
    )
