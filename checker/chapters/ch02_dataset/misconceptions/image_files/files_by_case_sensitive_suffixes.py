"""
source: learners.md 3.2 (suffixes of the real folder)
en: You go by a list of suffixes in small letters. `ANT_3.JPG` is a picture too, and so is a file with no suffix at
all. Look inside the file.
zh: 你按一串小写的后缀名来判断。`ANT_3.JPG` 也是图片，完全没有后缀的文件也可能是图片。要看文件里面。
"""


def image_files(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith((".jpg", ".jpeg", ".png")))
