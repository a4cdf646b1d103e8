"""
source: learners.md section 3.12 (RGBA)
en: You put transparent pictures on white paper. That looks good on a screen; here the transparency is dropped, and
the colours stay as they are in the file.
zh: 你把透明的图片贴在了白纸上。屏幕上这样好看；但这里要的是丢掉透明度，颜色保持文件里的样子。
"""


def load_image(path):
    steps = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    picture = Image.open(path).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    return steps(Image.alpha_composite(white, picture).convert("RGB")).unsqueeze(0)
