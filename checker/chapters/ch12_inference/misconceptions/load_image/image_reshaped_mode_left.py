"""
source: learners.md ranks 8 and 11 (reshape of a picture that is not RGB)
en: You wrote the shape (1, 3, 32, 32) down, and for a picture with three channels it fits. With four channels there
are 4096 numbers, with one 1024. Print the mode of the picture.
zh: 你把形状写成 (1, 3, 32, 32)，三个通道的图片正好合适。四个通道时有 4096 个数，一个通道时有 1024 个。
打印图片的 mode 看看。
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return torch.reshape(steps(Image.open(path)), (1, 3, 32, 32))
