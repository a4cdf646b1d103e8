"""
source: learners.md rank 55 ((1, 32, 32, 3))
en: The colours are on the last axis, as PIL and NumPy have them. PyTorch wants them right after the pictures.
zh: 颜色在最后一个维度，PIL 和 NumPy 就是这样放的。PyTorch 要求颜色紧跟在图片张数后面。
"""


def load_image(path):
    import numpy

    picture = Image.open(path).convert("RGB").resize((32, 32))
    return torch.from_numpy(numpy.array(picture)).unsqueeze(0) / 255
