"""
source: mutant: drop_last -> not drop_last
en: `drop_last` works the wrong way round.
zh: `drop_last` 的作用反了。
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return -(-n_samples // batch_size) if drop_last else n_samples // batch_size
