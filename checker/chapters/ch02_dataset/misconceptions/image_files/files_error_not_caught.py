"""
source: learners.md section 4 (`PIL.UnidentifiedImageError`)
en: `Image.open` raises an error at the first file that is not a picture, and nothing catches it. For you this error is
an answer: "not a picture".
zh: 遇到第一个不是图片的文件，`Image.open` 就抛出异常，而没有人接住它。对你来说，这个异常就是一个回答：“不是图片”。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder)):
        with Image.open(os.path.join(folder, name)):
            names.append(name)
    return names
