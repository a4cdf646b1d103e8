"""
source: mutant: `logits[arange, target]` -> `logits[:, target]`
en: logits[:, target] takes all these columns in every row: (N, N) instead of (N,). For one sample that makes no
difference, for several each row also gets the classes of its neighbours. Print the shape.
zh: logits[:, target] 在每一行都取出了所有这些列：得到 (N, N)，而不是 (N,)。只有一个样本时看不出差别，几个样本时，
每一行还取到了别的样本的类别。打印一下形状。
"""


def cross_entropy(logits, target):
    chosen = logits[:, target]
    return (logits.exp().sum(dim=1).log() - chosen.T).mean()
