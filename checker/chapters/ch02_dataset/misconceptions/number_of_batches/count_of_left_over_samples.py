"""
source: mutant: // -> %
en: You count the samples that are left over, not the batches.
zh: 你算的是剩下的样本数，不是批次数。
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples % batch_size
