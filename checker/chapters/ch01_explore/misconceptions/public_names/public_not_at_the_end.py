"""
source: mutant: startswith -> startswith or endswith
en: You leave out names that end with an underscore as well. In torch that end has a meaning, `relu_` works in place,
and it is a tool like any other.
zh: 末尾有下划线的名字也被你去掉了。在 torch 里这个结尾是有含义的：`relu_` 表示原地修改，它也是一个普通的工具。
"""


def public_names(obj):
    return [name for name in dir(obj) if not (name.startswith("_") or name.endswith("_"))]
