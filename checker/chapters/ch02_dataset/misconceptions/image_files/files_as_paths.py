"""
source: mutant: name -> os.path.join(folder, name)
en: You give whole paths, with the folder in front. Asked are the names alone.
zh: 你返回的是带文件夹的完整路径。题目只要文件名。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        try:
            with Image.open(path):
                names.append(path)
        except UnidentifiedImageError:
            continue
    return names
