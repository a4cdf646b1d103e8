"""
source: learners.md section 4 (UnidentifiedImageError: label folder, LFS pointer, broken picture)
en: You list every file of the folder, also those that are not pictures. Somebody will open them as pictures later; how
can you find out beforehand?
zh: 你把文件夹里的所有文件都列出来了，连不是图片的也在内。以后会有人把它们当图片打开；怎样才能提前知道呢？
"""


def image_files(folder):
    return sorted(os.listdir(folder))
