"""
source: mutant: (n - 1) // batch_size
en: Where a last batch is kept, you count one too few. Try 1 sample in batches of 4: is there no batch?
zh: 保留最后一批时，你少算了一批。试试 1 个样本、每批 4 个：一批都没有吗？
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples // batch_size if drop_last else (n_samples - 1) // batch_size
