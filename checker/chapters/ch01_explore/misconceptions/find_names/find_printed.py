"""
source: learners.md section 3.1: names shown, not returned
en: You print the names and give None back. What is only on the screen cannot be used further.
zh: 你把名字打印了出来，返回的却是 None。只显示在屏幕上的东西，没法继续使用。
"""


def find_names(module, keyword):
    for name in public_names(module):
        if keyword.lower() in name.lower():
            print(name)
