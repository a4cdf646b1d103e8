"""
source: learners.md 3.2 (`.split('.jpg')[0]` for label names, 8 repositories)
en: The suffixes are cut off. With the bare stem nobody can open the file again.
zh: 后缀被去掉了。只剩前半截的名字，就没法再打开这个文件了。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder)):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(os.path.splitext(name)[0])
        except UnidentifiedImageError:
            continue
    return names
