"""
source: learners.md section 3.12 (a class list written by hand)
en: These are always the ten words of CIFAR10. Another data set has other words, and maybe another number of them: ask
the one you are given.
zh: 你总是返回 CIFAR10 的十个词。别的数据集有别的词，个数也可能不同：问一问传进来的数据集。
"""


def class_names(dataset):
    return ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
