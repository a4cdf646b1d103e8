"""
en: help() into a temporary file; names by their first letter's number; bisect in the sorted list.
zh: 把 help() 写进临时文件；按首字母的编号取名字；在排好序的列表里用 bisect。
"""

import bisect
import inspect
import sys
import tempfile


def has_tool(box, name):
    names = dir(box)
    place = bisect.bisect_left(names, name)
    return place < len(names) and names[place] == name


def public_names(obj):
    return [name for name in obj_names(obj) if ord(name[0]) != ord("_")]


def obj_names(obj):
    return sorted(set(dir(obj)))


def find_names(module, keyword):
    return [*filter(lambda name: name.swapcase().lower().count(keyword.lower()), public_names(module))]


def is_toolbox(obj):
    return not (inspect.isfunction(obj) or inspect.ismethod(obj) or inspect.isbuiltin(obj))


def help_text(obj):
    screen = sys.stdout
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        try:
            sys.stdout = file
            help(obj)
        finally:
            sys.stdout = screen
        file.seek(0)
        return file.read()


def parameter_defaults(func):
    positional = inspect.getfullargspec(func)
    result = dict(positional.kwonlydefaults or {})
    for offset, default in enumerate((positional.defaults or ())[::-1], start=1):
        result[positional.args[-offset]] = default
    return result
