"""
source: learners.md section 4, rank 27: backward after item()
en: A plain Python number comes back. It is right, but it knows nothing of how it was worked out: a loss is asked
for backward() later, so it has to stay a tensor.
zh: 返回的是普通的 Python 数。数是对的，但它不记得自己是怎么算出来的：loss 之后还要 backward()，所以必须一直是张量。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2
    return squares.sum().item() if reduction == "sum" else squares.mean().item()
