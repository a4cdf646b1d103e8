"""
source: learners.md rank 54
en: Resize got one number. That fixes the shorter side only, and the longer one follows. Print the shape for a picture
that is not square.
zh: Resize 只拿到一个数。这只定下了短边，长边按比例变。换一张不是正方形的图片，打印形状看看。
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize(32), transforms.ToTensor()])
    return steps(Image.open(path).convert("RGB")).unsqueeze(0)
