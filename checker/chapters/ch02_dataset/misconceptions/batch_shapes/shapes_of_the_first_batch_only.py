"""
source: learners.md 2.2 and rank 31 (return at the wrong indent)
en: Only the first batch is in the list: the function returns inside the loop.
zh: 列表里只有第一批：函数在循环里面就返回了。
"""


def batch_shapes(loader):
    result = []
    for imgs, _ in loader:
        result.append(tuple(imgs.shape))
        return result
