"""
source: learners.md rank 11
en: The number of channels follows the file: 1 for grey, 4 with transparency. Look at the picture's mode; what makes
it three colours?
zh: 通道数跟着文件走：灰度图是 1，带透明的是 4。看看图片的 mode；怎样变成三种颜色？
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Resize((size, size)),
            transforms.ToTensor(),
        ]
    )
