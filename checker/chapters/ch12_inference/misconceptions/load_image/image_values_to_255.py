"""
source: mutant: ToTensor() -> an array by hand, without the division
en: The values go up to 255. The network has learned with pictures from 0 to 1: print the largest value.
zh: 数值一直到 255。网络是用 0 到 1 的图片训练的：打印最大值看看。
"""


def load_image(path):
    import numpy

    picture = Image.open(path).convert("RGB").resize((32, 32))
    return torch.from_numpy(numpy.array(picture)).permute(2, 0, 1).unsqueeze(0).float()
