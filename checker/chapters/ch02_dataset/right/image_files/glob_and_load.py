"""
en: glob, and a picture is what can be decoded completely.
zh: 用 glob，能完整解码的才算图片。
"""

import glob
import os.path

import PIL
import PIL.Image


def image_files(folder):
    def loads(path):
        try:
            PIL.Image.open(path).load()
            return True
        except (PIL.UnidentifiedImageError, OSError, SyntaxError):
            return False

    paths = glob.glob(os.path.join(folder, "*"))
    return [os.path.basename(path) for path in sorted(paths) if loads(path)]
