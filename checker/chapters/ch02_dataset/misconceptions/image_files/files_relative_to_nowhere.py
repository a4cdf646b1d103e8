"""
source: learners.md section 4 row 13 (FileNotFoundError: wrong working directory)
en: `os.listdir` gives names without their folder. Opening such a name looks in the directory where the program was
started, not in `folder`.
zh: `os.listdir` 给出的名字不带文件夹。直接打开这个名字，会到程序启动时所在的目录里去找，而不是到 `folder` 里找。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder)):
        try:
            with Image.open(name):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return names
