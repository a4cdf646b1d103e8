"""
source: mutant: `pred - target` -> `pred -= target`
en: The number is right, but the prediction that was handed in now holds the differences: -= writes into the tensor
itself. If it requires gradients, PyTorch even forbids that.
zh: 数是对的，可是传进来的预测变成了差值：-= 直接写进了那个张量。如果它需要梯度，PyTorch 干脆不允许这样做。
"""


def l1_loss(pred, target, reduction="mean"):
    pred -= target
    return pred.abs().sum() if reduction == "sum" else pred.abs().mean()
