"""
source: mutant: ceil -> round
en: You round to the nearest whole number. A batch that is only a little filled is still a batch.
zh: 你用的是四舍五入。哪怕只装了一点点，也算一批。
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples // batch_size if drop_last else round(n_samples / batch_size)
