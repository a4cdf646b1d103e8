"""
source: mutant: in -> ==
en: You find only names that are the keyword and nothing more. Names that contain it are asked for.
zh: 你只找到和关键字完全相同的名字。要的是包含它的名字。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if name.lower() == keyword.lower()]
