"""
source: learners.md section 3.12 (a grey network's predictor)
en: All three channels are the same: the colours are gone. Which mode do you convert to first?
zh: 三个通道一模一样：颜色没有了。你先转换成了哪种模式？
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    return steps(Image.open(path).convert("L").convert("RGB")).unsqueeze(0)
