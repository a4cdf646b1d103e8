"""
source: mutant: re.search with the keyword as it is
en: For re.search() a dot stands for any letter, and other signs have meanings, too. The keyword should be plain text.
zh: 对 re.search() 来说，点代表任意一个字符，别的符号也各有含义。这里的关键字应该只是普通文字。
"""

import re


def find_names(module, keyword):
    return [name for name in public_names(module) if re.search(keyword, name, re.IGNORECASE)]
