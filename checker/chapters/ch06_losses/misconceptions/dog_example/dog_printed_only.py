"""
source: learners.md section 5, rank 8: no return
en: The number is printed, and nothing is handed back: a function without return gives None.
zh: 数只是打印出来了，没有返回：没有 return 的函数返回 None。
"""

import math


def dog_example():
    print(-0.4 + math.log(sum(map(math.exp, [0.1, 0.2, 0.4, 0.3]))))
