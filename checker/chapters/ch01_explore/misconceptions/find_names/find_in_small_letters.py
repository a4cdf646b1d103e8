"""
source: mutant: the names returned in small letters
en: The right names are found, but you give them back in small letters. `maxpool2d` does not exist in torch: keep them
as they are written.
zh: 名字找对了，返回的却是小写的。torch 里没有 `maxpool2d`：要保持原来的写法。
"""


def find_names(module, keyword):
    names = [name.lower() for name in public_names(module)]
    return [name for name in names if keyword.lower() in name]
