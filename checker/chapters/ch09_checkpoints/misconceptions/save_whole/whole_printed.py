"""
source: learners.md section 3.9: files that are only printed (QG2000)
en: What print shows of a network is a description for people. It holds no weights, and nobody can make a network of
it again.
zh: print 显示的内容是给人看的描述，里面没有参数，也没有办法再变回网络。
"""


def save_whole(model, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write(str(model))
