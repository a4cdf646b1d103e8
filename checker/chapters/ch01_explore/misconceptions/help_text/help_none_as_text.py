"""
source: learners.md section 3.1: print(help(x)), 4 files
en: str(help(...)) is the word "None": help() has printed already and returned nothing. The text has to be caught
while it is printed.
zh: str(help(...)) 得到的是“None”这个词：help() 已经打印完了，什么都没返回。文字要在打印的时候截下来。
"""


def help_text(obj):
    return str(help(obj))
