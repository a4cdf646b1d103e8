"""
source: learners.md section 2 (dtype=float gives float64); mutant: the division in NumPy
en: The values are right, but they are float64: NumPy divides in double precision. The weights of the network are
float32, and the two do not go together. Print the dtype.
zh: 数值是对的，但类型是 float64：NumPy 做除法用的是双精度。网络的参数是 float32，两者合不到一起。打印 dtype 看看。
"""


def load_image(path):
    import numpy

    picture = Image.open(path).convert("RGB").resize((32, 32))
    return torch.from_numpy(numpy.array(picture) / 255).permute(2, 0, 1).unsqueeze(0)
