"""
source: learners.md rank 55; mutant: permute(2, 0, 1) -> permute(2, 1, 0)
en: The picture lies on its side: rows and columns have changed places. An array of a picture is H, W, C; follow each
of the three axes.
zh: 图片躺倒了：行和列换了位置。图片的数组是 H、W、C，跟踪一下这三个维度各去了哪里。
"""


def load_image(path):
    import numpy

    picture = Image.open(path).convert("RGB").resize((32, 32))
    return torch.from_numpy(numpy.array(picture)).permute(2, 1, 0).unsqueeze(0) / 255
