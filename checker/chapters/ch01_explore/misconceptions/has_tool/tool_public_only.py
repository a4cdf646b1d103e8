"""
source: mutant: `dir(box)` -> `public_names(box)`
en: Names that start with an underscore are missing from your list. dir() lists `__init__` too, and here dir()
decides.
zh: 你的列表里少了以下划线开头的名字。dir() 也会列出 `__init__`，而这里以 dir() 为准。
"""


def has_tool(box, name):
    return name in public_names(box)
