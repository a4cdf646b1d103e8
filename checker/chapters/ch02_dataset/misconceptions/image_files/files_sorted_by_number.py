"""
source: learners.md 2.2 (variants of .sort(): 11 files)
en: You sort by the number in the name, 9 before 10. Python's `sorted` compares texts letter by letter, and "1" comes
before "9".
zh: 你按名字里的数字大小排序，9 在 10 前面。Python 的 `sorted` 是逐个字符比较文本的，"1" 排在 "9" 前面。
"""

import re


def image_files(folder):
    names = []
    for name in os.listdir(folder):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return sorted(names, key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)])
