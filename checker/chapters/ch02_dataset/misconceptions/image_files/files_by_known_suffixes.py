"""
source: learners.md 3.12 (PNGs named .jpg, WEBPs named .jpg, LFS pointers)
en: You go by a list of suffixes. However long the list is, a name is only a promise: a picture may have no suffix,
and a text may be called `broken.jpg`. Look inside the file.
zh: 你按一串后缀名来判断。后缀表再长，名字也不可靠：图片可以没有后缀，文本也可以叫 `broken.jpg`。要看文件里面。
"""


def image_files(folder):
    known = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp")
    return sorted(name for name in os.listdir(folder) if name.lower().endswith(known))
