"""
source: mutant: sorted(names) -> sorted(names, key=str.lower)
en: You sort as if capitals were small letters. Python's `sorted`, when nothing more is said, puts all capitals before
the small letters.
zh: 你排序时把大写当成了小写。Python 的 `sorted` 不加别的参数时，所有大写字母都排在小写字母前面。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder), key=str.lower):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return names
