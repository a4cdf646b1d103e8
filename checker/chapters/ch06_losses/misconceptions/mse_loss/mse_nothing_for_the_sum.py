"""
source: learners.md section 5, rank 8: a way without return
en: Only the mean is returned. For "sum" the function comes to its end without handing anything back, and that is
None.
zh: 只有求平均时才有 return。"sum" 的时候函数走到了结尾也没有返回任何东西，那就是 None。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2
    if reduction == "mean":
        return squares.mean()
    squares.sum()
