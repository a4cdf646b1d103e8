"""
en: Written out as a beginner does: loops, lists, if and else, prints left in from trying things out.
zh: 像初学者那样一步步写开：循环、列表、if 和 else，试的时候加的 print 也留着。
"""

import io
import sys
from inspect import isclass, ismodule, signature


def has_tool(box, name):
    names = dir(box)
    print(names[:3])
    found = False
    for i in range(len(names)):
        if names[i] == name:
            found = True
    return found


def public_names(obj):
    result = []
    for name in dir(obj):
        if name[0] != "_":
            result.append(name)
    result.sort()
    return result


def find_names(module, keyword):
    result = []
    for name in public_names(module):
        if name.lower().find(keyword.lower()) != -1:
            result += [name]
    print("found:", len(result))
    return result


def is_toolbox(obj):
    if ismodule(obj):
        return True
    elif isclass(obj):
        return True
    else:
        return False


def help_text(obj):
    old = sys.stdout
    sys.stdout = io.StringIO()
    help(obj)
    text = sys.stdout.getvalue()
    sys.stdout = old
    return text


def parameter_defaults(func):
    result = {}
    for p in signature(func).parameters.values():
        if p.default == p.empty:
            continue
        result[p.name] = p.default
    return result


if __name__ == "__main__":
    import torch

    print(has_tool(torch, "cuda"), public_names(torch.utils.data.DataLoader))
