"""
source: learners.md 2.3 (BGR arrays of cv2: 15 repositories)
en: Red and blue have changed places. Channel 0 is red; OpenCV is the one that begins with blue.
zh: 红色和蓝色对调了。第 0 个通道应该是红色；OpenCV 才是从蓝色开始的。
"""


def picture_transform(size):
    return transforms.Compose(
        [
            transforms.Lambda(lambda picture: picture.convert("RGB")),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Lambda(lambda image: image.flip(0)),
        ]
    )
