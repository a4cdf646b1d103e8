"""
source: made up
en: Two was added, and twice as much means something else. Try it with 5: what should come out, and what does?
zh: 这里是加上了二，而“两倍”不是这个意思。用 5 试一试：应该得到几，实际得到几？
"""


def double(x):
    return x + 2
