"""
source: mutant: convert("RGB") -> pasted on white
en: Transparent pictures get white shining through. Asked is to drop the transparency, as `convert("RGB")` does.
zh: 半透明的图片透出了白色背景。题目要的是直接丢掉透明度，就像 `convert("RGB")` 那样。
"""


def on_white(picture):
    picture = picture.convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(on_white),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
        ]
    )
