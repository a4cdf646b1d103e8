"""
source: mutant: the words "True" and "False" in quotes
en: You give back the word in quotes, a text. Any text that is not empty counts as true, "False" as well.
zh: 你返回的是带引号的词，也就是字符串。非空的字符串都当作真，“False”这个词也一样。
"""


def has_tool(box, name):
    return "True" if name in dir(box) else "False"
