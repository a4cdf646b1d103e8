"""
source: mutant: `not name.startswith("_")` -> `"_" not in name`
en: You leave out every name that has an underscore anywhere. Think of `is_available` and `max_pool2d`: they are meant
for you.
zh: 只要名字里有下划线，你就把它去掉了。想想 `is_available` 和 `max_pool2d`：它们正是给你用的。
"""


def public_names(obj):
    return [name for name in dir(obj) if "_" not in name]
