"""
source: learners.md 2.2 (unsorted os.listdir is the norm, 61 repositories)
en: This is the bare listing of the folder: every file, in any order. Two things are still missing: what is not a
picture must go, and the rest must be sorted.
zh: 这只是文件夹的原始列表：什么文件都有，顺序也不定。还差两步：去掉不是图片的，再把剩下的排序。
"""


def image_files(folder):
    return os.listdir(folder)
