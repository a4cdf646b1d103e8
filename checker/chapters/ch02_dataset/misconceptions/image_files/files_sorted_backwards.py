"""
source: mutant: sorted(names) -> sorted(names, reverse=True)
en: The names are sorted, but from the last to the first.
zh: 名字排了序，但是是从后往前排的。
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder), reverse=True):
        try:
            with Image.open(os.path.join(folder, name)):
                names.append(name)
        except UnidentifiedImageError:
            continue
    return names
