"""
source: mutant: `clamp(min=0)` -> `clamp(max=0)`
en: You keep the other half: positive numbers become 0 and negative ones stay. `min` in clamp is the lower bound, not
the smaller of the two.
zh: 你留下的是另一半：正数变成了 0，负数却还在。clamp 里的 min 是下限，max 是上限。
"""


def relu(x):
    return x.clamp(max=0)
