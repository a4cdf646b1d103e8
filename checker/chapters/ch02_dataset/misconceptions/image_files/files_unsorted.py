"""
source: learners.md 2.2 (61 repositories never sort os.listdir)
en: The right names, in the order in which the disk happens to list them. Another computer lists the same folder in
another order; which order did the task ask for?
zh: 名字都对，但顺序是硬盘碰巧给出的顺序。换一台电脑，同一个文件夹列出来的顺序就可能不同。题目要的是什么顺序？
"""


def image_files(folder):
    names = []
    for name in os.listdir(folder):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return names
