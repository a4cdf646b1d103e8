"""
source: mutant: `public_names(module)` -> `dir(module)`
en: Names that start with an underscore are found as well. Only public ones are asked for.
zh: 以下划线开头的名字也找了出来。要的只是公开的名字。
"""


def find_names(module, keyword):
    return [name for name in dir(module) if keyword.lower() in name.lower()]
