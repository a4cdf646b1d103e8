"""
source: mutant: n // batch_size + 1
en: When the samples fill the batches exactly, you count one batch too many. Try 10 samples in batches of 5.
zh: 样本正好装满时，你多算了一批。试试 10 个样本、每批 5 个。
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples // batch_size + (0 if drop_last else 1)
