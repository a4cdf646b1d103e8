"""
source: learners.md rank 4 (the last batch forgotten)
en: The samples that do not fill a batch are never counted. Without `drop_last`, who carries them?
zh: 装不满一批的样本总是没有算进去。没有 `drop_last` 时，它们在哪一批里？
"""


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples // batch_size
