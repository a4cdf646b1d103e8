"""
source: learners.md 3.2 (`formica.jpeg` and `imageNotFound.gif` among the .jpg files)
en: You take the files whose name ends in `.jpg`. Look at the names again: a text may be called so, and a picture may
be called otherwise. What is inside decides.
zh: 你只取名字以 `.jpg` 结尾的文件。再看看那些名字：文本也可以叫这个名字，图片也可以叫别的名字。要看里面的内容。
"""


def image_files(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith(".jpg"))
