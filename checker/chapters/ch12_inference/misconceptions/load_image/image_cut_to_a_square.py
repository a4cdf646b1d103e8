"""
source: learners.md rank 54 (Resize(32) and a crop)
en: The shape is right, but of a picture that is not square you see the middle only. Should something be cut off?
zh: 形状是对的，但不是正方形的图片只剩下中间一块。应该裁剪吗？
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize(32), transforms.CenterCrop(32), transforms.ToTensor()])
    return steps(Image.open(path).convert("RGB")).unsqueeze(0)
