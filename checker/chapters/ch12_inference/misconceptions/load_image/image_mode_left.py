"""
source: learners.md rank 11
en: The picture keeps the mode that its file has. Print `picture.mode` and the number of channels: a PNG has often
four, a grey picture has one. What is the fourth one?
zh: 图片保持着文件里的模式。打印 `picture.mode` 和通道数：PNG 常常有四个通道，灰度图只有一个。第四个通道是什么？
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path)).unsqueeze(0)
