"""
source: mutant: `.sqrt()` of the result
en: A root is taken at the end. That is another measure, the RMSE; the MSE stays in squares.
zh: 最后开了方。那是另一个指标，叫 RMSE；MSE 停在平方这一步。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2
    return (squares.sum() if reduction == "sum" else squares.mean()).sqrt()
