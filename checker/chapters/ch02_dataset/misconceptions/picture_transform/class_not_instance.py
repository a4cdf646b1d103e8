"""
source: learners.md rank 58
en: A step of your Compose is a class, not an object of it. First build the tool, then use it: what do the brackets
do?
zh: Compose 里有一步写的是类，而不是它的对象。先造出工具，再使用工具：那对括号是干什么的？
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor,
        ]
    )
