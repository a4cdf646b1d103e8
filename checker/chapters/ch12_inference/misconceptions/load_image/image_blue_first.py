"""
source: mutant: the channels in OpenCV's order
en: Red and blue have changed places: this is the order of OpenCV. Try it with a picture that is red all over.
zh: 红和蓝换了位置：这是 OpenCV 的顺序。拿一张全红的图片试试。
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path).convert("RGB")).flip(0).unsqueeze(0)
