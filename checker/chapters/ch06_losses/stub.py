"""Chapter 6: loss functions and backpropagation (video P23)
第 6 章：损失函数与反向传播（视频 P23）

A loss is one number that says how far a network's output is from the target. backward() then tells every weight which
way makes that number larger, and how steeply. Here you write three losses by hand, and collect the gradients of a
network. As an extra ★ you make the cross entropy safe for huge scores.
损失函数（loss）用一个数说明网络的输出离目标有多远；backward() 再告诉每个参数，往哪个方向走会让这个数变大、有多陡。
这一章手动实现三个损失函数，再取出一个网络的全部梯度。选做 ★：让交叉熵遇到特别大的分数也不出错。

    pred, target = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.0, 5.0])
    l1_loss(pred, target)                              # tensor(0.6667)  (0 + 0 + 2) / 3
    mse_loss(pred, target, reduction="sum")            # tensor(4.)      0 + 0 + 2 * 2
    gradients(model, nn.MSELoss(), x, target)          # {"weight": tensor(...), "bias": tensor(...)}

By hand means: not with the function that you are to rebuild (such as F.mse_loss or nn.MSELoss), nor with one that
contains it. You may use it beside your own code to compare.
“手动实现”的意思是：不用你要重写的那个函数（例如 F.mse_loss 或 nn.MSELoss），也不用包含它的函数。
写好之后拿它来对照自己的结果，没有问题。

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 6
"""

import sys
from collections.abc import Callable

import torch
from torch import Tensor, nn


def l1_loss(pred: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """The L1 loss by hand: the distance between each number of `pred` and its target, put together to one number.

    - `reduction="mean"`: the mean over all numbers, whatever the shape. `reduction="sum"`: their sum.
    - `pred` and `target` have the same shape, with one dimension or more: (3,), (N, C), (N, C, H, W).
    - The result is a 0-d tensor, of the dtype of `pred`, and backward() leads from it to `pred`.
    - `pred` and `target` stay as they were.

    手动实现 L1 损失：求出 `pred` 每个数与对应目标的距离，再合成一个数。
    - `reduction="mean"`：对所有的数求平均，不管形状如何。`reduction="sum"`：求和。
    - `pred` 和 `target` 形状相同，至少一维：(3,)、(N, C)、(N, C, H, W)。
    - 结果是 0 维张量，dtype 与 `pred` 相同，梯度能回传到 `pred`。
    - `pred` 和 `target` 不能被修改。

    >>> l1_loss(torch.tensor([4.0, 1.0]), torch.tensor([1.0, 2.0]))
    tensor(2.)
    """
    # TODO: the distances, then their mean or their sum     先求距离，再求平均或求和
    raise NotImplementedError("TODO")


def mse_loss(pred: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """The mean squared error by hand: as `l1_loss`, but each distance counts with its square.

    Everything else is as in `l1_loss`: the reductions, the shapes, the dtype, and backward() leads back to `pred`.

    手动实现均方误差：和 `l1_loss` 一样，只是每个距离按它的平方来算。
    其余都与 `l1_loss` 相同：两种 reduction、形状、dtype，而且梯度能回传到 `pred`。

    >>> mse_loss(torch.tensor([4.0, 1.0]), torch.tensor([1.0, 2.0]))
    tensor(5.)
    """
    # TODO: the squares of the distances, then their mean or their sum     先求距离的平方，再求平均或求和
    raise NotImplementedError("TODO")


def dog_example() -> float:
    """The worked example of the notes: a picture of a dog, four raw scores 0.1, 0.2, 0.4, 0.3; dog is class 2.

    Classes are counted from 0. Return the cross entropy of this one picture as a plain Python float, with four correct
    decimals or more. Any way to work it out is right.

    笔记里的例子：一张狗的图片，四个原始分数 0.1、0.2、0.4、0.3，狗是第 2 类。
    类别从 0 开始数。返回这一张图片的交叉熵，类型是普通的 Python float，至少有四位正确的小数。怎么算都可以。
    """
    # TODO: put the four scores into the formula of the notes     把四个分数代入笔记里的公式
    raise NotImplementedError("TODO")


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """The cross entropy of a batch by hand, from exp, log and sum; the mean over the batch.

    - `logits` are raw scores (N, C), N samples and C classes; `target` (N,) holds class numbers, int64, from 0.
    - One sample with the scores x costs -x[class] + log(sum of exp(x[j])), as in the notes.
    - The scores lie between -30 and 30: exp() is safe there, and the formula of the notes is right.
    - The result is a 0-d tensor, of the dtype of `logits`, and backward() leads from it to `logits`.
    - `logits` and `target` stay as they were.
    - torch.logsumexp and softmax may be used. log_softmax, nll_loss, cross_entropy and the layers made of them may not.

    手动实现一批数据的交叉熵，用 exp、log 和 sum；结果是对这一批的平均。
    - `logits` 是原始分数 (N, C)，N 个样本、C 个类别；`target` (N,) 是从 0 开始的类别编号，int64。
    - 分数为 x 的一个样本，loss 是 -x[class] + log(所有 exp(x[j]) 之和)，和笔记里一样。
    - 分数在 -30 到 30 之间：这时 exp() 不会出问题，笔记里的公式就是对的。
    - 结果是 0 维张量，dtype 与 `logits` 相同，梯度能回传到 `logits`。
    - `logits` 和 `target` 不能被修改。
    - 可以用 torch.logsumexp 和 softmax；不能用 log_softmax、nll_loss、cross_entropy，以及由它们做成的层。

    >>> cross_entropy(torch.tensor([[1.0, 1.0], [5.0, 5.0]]), torch.tensor([0, 1]))
    tensor(0.6931)
    """
    # TODO: the formula of the notes for each row, then the mean     每一行套用笔记里的公式，再求平均
    raise NotImplementedError("TODO")


def gradients(
    model: nn.Module, loss_fn: Callable[[Tensor, Tensor], Tensor], x: Tensor, target: Tensor
) -> dict[str, Tensor]:
    """The gradient of every parameter for this one batch, by the parameter's name.

    - The loss is `loss_fn(what the model makes of x, target)`, whatever model and loss function are handed in.
    - The names are those of `model.named_parameters()`. Every parameter takes part in the loss.
    - `.grad` may hold anything when you are called: None, old gradients, even inf. None of it may show in the result.
      What is in `.grad` afterwards is up to you.
    - The weights stay as they were, and so does the mode (train or eval).

    返回每个参数在这一批数据上的梯度（loss 对它的梯度），按参数名存放。
    - loss 就是 `loss_fn(模型对 x 的输出, target)`，不管传进来的是什么模型、什么损失函数。
    - 名字就是 `model.named_parameters()` 给出的名字。每个参数都参与 loss 的计算。
    - 调用时 `.grad` 里可能有任何东西：None、旧的梯度，甚至 inf。它们都不能出现在结果里。
      结束之后 `.grad` 里是什么，由你决定。
    - 参数保持不变，模式（训练或评估）也保持不变。

    >>> model = nn.Linear(1, 1, bias=False)
    >>> loss_fn = lambda output, target: (output - target).sum()
    >>> gradients(model, loss_fn, torch.tensor([[3.0]]), torch.tensor([[1.0]]))
    {'weight': tensor([[3.]])}
    """
    # TODO: clear, forward, loss, backward, then collect     清零，前向传播，求 loss，反向传播，再收集梯度
    raise NotImplementedError("TODO")


def cross_entropy_stable(logits: Tensor, target: Tensor) -> Tensor:
    """★ The same as `cross_entropy`, right also for scores of 1000 and of -1000.

    exp(1000) is infinite, and exp(-1000) is 0, whose log is minus infinity: the formula has to be rewritten.
    The loss of a sample stays the same when one number is added to all its scores.
    What may be used is the same as for `cross_entropy`; the gradients have to be right, too.

    ★ 选做：和 `cross_entropy` 一样，但分数达到 1000 或 -1000 时也要对。
    exp(1000) 是无穷大，exp(-1000) 是 0，而 0 的对数是负无穷：公式要换一种写法。
    给一个样本的所有分数加上同一个数，它的 loss 不变。
    可以用的函数与 `cross_entropy` 相同；梯度也必须是对的。

    >>> cross_entropy_stable(torch.tensor([[1000.0, 0.0]]), torch.tensor([1]))
    tensor(1000.)
    """
    # TODO: first make the scores safe for exp()     先让分数对 exp() 来说是安全的
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch06_losses.py`     看看你的代码的效果 ---


def show_distances() -> str:
    """Both losses for a prediction that gets further away.     预测越离越远时的两种 loss。"""
    lines = "\n  off by    l1_loss   mse_loss"
    for off in (0.0, 0.5, 1.0, 2.0, 4.0):
        pred, target = torch.tensor([1.0 + off]), torch.tensor([1.0])
        lines += f"\n  {off:6.1f} {float(l1_loss(pred, target)):10.2f} {float(mse_loss(pred, target)):10.2f}"
    return lines


def show_scores() -> str:
    """The loss while the score of the right class grows.     正确类别的分数越来越高时的 loss。"""
    lines = ""
    for score in (-2.0, -1.0, 0.0, 0.4, 1.0, 2.0, 4.0):
        loss = float(cross_entropy(torch.tensor([[0.1, 0.2, score, 0.3]]), torch.tensor([2])))
        lines += f"\n  dog {score:4.1f}  {'#' * round(10 * loss)} {loss:.3f}"
    return lines


def show_gradients() -> str:
    """The gradients of a small network, twice for the same batch.     同一批数据求两次梯度。"""
    torch.manual_seed(6)
    model, x, target = nn.Linear(2, 1), torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0]])
    first, second = [gradients(model, nn.MSELoss(), x, target) for _ in range(2)]
    return f"\n  {first}\n  {second}"


def show_huge_scores() -> object:
    """Scores that are too much for exp().     exp() 承受不了的分数。"""
    return cross_entropy_stable(torch.tensor([[1000.0, 999.0], [-1000.0, 1000.0]]), torch.tensor([0, 0]))


SHOWN: dict[str, Callable[[], object]] = {
    "l1_loss": lambda: l1_loss(torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.0, 5.0])),
    "mse_loss": show_distances,
    "dog_example": lambda: dog_example(),
    "cross_entropy": show_scores,
    "gradients": show_gradients,
    "cross_entropy_stable": show_huge_scores,
}


def is_shown(name: str, show: Callable[[], object]) -> bool:
    """Print what a task does; False if it is not started yet.     打印任务的效果；任务还没开始则返回 False。"""
    try:
        print(f"{name}: {show()}")
    except Exception as error:
        if error.args == ("TODO",):
            return False
        print(f"{name}: {type(error).__name__}: {error}")
    return True


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console without Chinese shows "?"     不支持中文的控制台显示“?”
    if not any([is_shown(name, show) for name, show in SHOWN.items()]):
        print("Chapter 6: not started yet. Fill in the first TODO, then run: python tutor.py check 6")
        print("第 6 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 6")
