"""
en: As short as it gets: lambdas, filter, two steps in one tuple.
zh: 能多短就多短：lambda、filter，一个元组里做两步。
"""

import inspect
import io
import pydoc

has_tool = lambda box, name: name in dir(box)
public_names = lambda obj: sorted(filter(lambda name: not name.startswith("_"), dir(obj)))
find_names = lambda module, keyword: [n for n in public_names(module) if keyword.casefold() in n.casefold()]
is_toolbox = lambda obj: isinstance(obj, (type, type(inspect)))
help_text = lambda obj: (lambda out: (pydoc.Helper(output=out).help(obj), out.getvalue())[1])(io.StringIO())
parameter_defaults = lambda func: {
    p.name: p.default for p in inspect.signature(func).parameters.values() if p.default != inspect._empty
}
