"""
source: mutant: ToTensor() -> PILToTensor().float()
en: Values go up to 255. Floats of pictures usually lie between 0 and 1: something is left to divide.
zh: 数值最大到 255。图像的浮点数通常在 0 到 1 之间：还差一步除法。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.PILToTensor(),
            transforms.Lambda(lambda image: image.float()),
        ]
    )
