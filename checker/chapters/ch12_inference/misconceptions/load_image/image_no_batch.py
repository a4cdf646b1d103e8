"""
source: mutant: unsqueeze(0) removed
en: This is a picture, not yet a batch of pictures: a network expects four axes, and the first one counts the
pictures.
zh: 这是一张图片，还不是一批图片：网络要的是四个维度，第一个是图片的张数。
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path).convert("RGB"))
