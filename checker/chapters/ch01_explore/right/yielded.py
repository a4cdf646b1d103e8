"""
en: Generators turned into lists; a class of one's own for the question; type annotations everywhere.
zh: 把生成器变成列表；专门写一个类来问；处处写类型注解。
"""

from __future__ import annotations

import io
import pydoc
import typing
from collections.abc import Iterator
from inspect import Parameter, isclass, ismodule, signature
from operator import contains


class Box:
    def __init__(self, thing: object) -> None:
        self._names: list[str] = dir(thing)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        yield from (name for name in self._names if not name.startswith("_"))


def has_tool(box: object, name: str) -> bool:
    return contains(Box(box), name)


def public_names(obj: object) -> list[str]:
    return list(Box(obj))


def find_names(module: typing.Any, keyword: str) -> list[str]:
    def found() -> Iterator[str]:
        for name in Box(module):
            if keyword.lower() in name.lower():
                yield name

    return [*found()]


def is_toolbox(obj: object) -> bool:
    return isclass(obj) | ismodule(obj)


def help_text(obj: object) -> str:
    screen = io.StringIO()
    pydoc.doc(obj, "Help on %s:", output=screen)
    return screen.getvalue()


def parameter_defaults(func: typing.Callable[..., object]) -> dict[str, object]:
    defaults: dict[str, object] = {}
    for parameter in signature(func).parameters.values():
        match parameter.default:
            case Parameter.empty:
                pass
            case default:
                defaults[parameter.name] = default
    return defaults
