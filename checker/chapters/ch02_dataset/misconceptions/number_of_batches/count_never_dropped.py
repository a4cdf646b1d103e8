"""
source: mutant: drop_last ignored
en: The last, smaller batch is always counted, also when it is dropped.
zh: 最后那个不满的批次总是算进去，即使它应该被丢掉。
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return -(-n_samples // batch_size)
