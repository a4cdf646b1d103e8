"""
source: learners.md rank 48
en: The two reductions have changed places: "sum" gives the mean, and "mean" the sum. Follow both ways through your
if.
zh: 两种 reduction 弄反了："sum" 得到平均，"mean" 得到总和。顺着 if 把两条路各走一遍看看。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2
    if reduction == "sum":
        return squares.mean()
    return squares.sum()
