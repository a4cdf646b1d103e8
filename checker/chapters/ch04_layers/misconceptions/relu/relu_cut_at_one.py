"""
source: mutant: `clamp(min=0)` -> `clamp(0, 1)`
en: Your numbers stop at 1. ReLU has a floor, but no ceiling.
zh: 你的数最大只到 1。ReLU 只有下限，没有上限。
"""


def relu(x):
    return x.clamp(0, 1)
