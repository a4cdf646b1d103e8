"""
source: learners.md rank 55 ((3, 1, 28, 28))
en: The three colours became three grey pictures: the first axis counts pictures. How many pictures are there?
zh: 三种颜色变成了三张灰度图：第一个维度是图片的张数。这里一共有几张图片？
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path).convert("RGB")).reshape(3, 1, 32, 32)
