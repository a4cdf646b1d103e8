"""
source: mutant: // -> /
en: The answer is a float, with a fraction. There are no half batches: which way must it be rounded, and when?
zh: 结果是带小数的 float。没有半个批次：应该往哪边取整？什么时候？
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples / batch_size
