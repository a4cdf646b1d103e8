"""
source: learners.md section 3.12 (RGBA); rank 11
en: You keep the first three channels. That helps with transparency. A grey picture has only one, and a palette holds
numbers of colours, no colours: which mode should all of them have first?
zh: 你只留下前三个通道。这样能对付透明通道；但灰度图只有一个通道，调色板里存的是颜色的编号，不是颜色：
它们都应该先变成哪种模式？
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path))[:3].unsqueeze(0)
