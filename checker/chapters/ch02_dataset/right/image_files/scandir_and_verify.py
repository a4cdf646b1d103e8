"""
en: os.scandir, and PIL's verify on an open file.
zh: 用 os.scandir，再用 PIL 的 verify 检查打开的文件。
"""

import os

from PIL import Image


def image_files(folder):
    found = set()
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_file():
                continue
            with open(entry.path, "rb") as file:
                try:
                    Image.open(file).verify()
                except Exception:
                    pass
                else:
                    found.add(entry.name)
    return sorted(found)
