"""
source: learners.md rank 55
en: The array has the colours last: H, W, C. reshape does not move axes, it only regroups the same row of numbers.
What does the first channel hold now?
zh: 数组里颜色在最后：H、W、C。reshape 不会移动维度，只是把同一串数重新分组。现在第一个通道里装的是什么？
"""


def load_image(path):
    import numpy

    picture = Image.open(path).convert("RGB").resize((32, 32))
    return torch.from_numpy(numpy.array(picture)).reshape(1, 3, 32, 32) / 255
