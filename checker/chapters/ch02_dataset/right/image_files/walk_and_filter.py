"""
en: os.walk for the names and filter() with a function; insertion into a sorted list.
zh: 用 os.walk 找文件名，filter() 里放一个函数；插入到排好序的列表里。
"""

import bisect
import os

from PIL import Image


def image_files(folder):
    _, _, names = next(os.walk(folder))

    def readable(name):
        try:
            with Image.open(folder + os.sep + name) as image:
                return image.format is not None
        except Image.UnidentifiedImageError:
            return False

    in_order = []
    for name in filter(readable, names):
        bisect.insort(in_order, name)
    return in_order
