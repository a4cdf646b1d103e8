"""
source: mutant: return sorted(names) -> return names.sort()
en: `list.sort()` sorts the list where it is and returns None. What did you return?
zh: `list.sort()` 是在原地排序，返回值是 None。你返回的是什么？
"""


def image_files(folder):
    names = []
    for name in os.listdir(folder):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return names.sort()
