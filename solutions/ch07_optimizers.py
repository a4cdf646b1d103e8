"""Chapter 7: optimizers (video P24)
第 7 章：优化器（视频 P24）

backward() works out which way the loss grows with every weight, and how steeply. The optimizer is what really moves
the weights, the other way. Here you make an optimizer, take one training step, then train for whole epochs. As an extra
★ you write the arithmetic that happens inside SGD.
backward() 算出每个参数往哪个方向走会让 loss 变大、有多陡；真正移动参数的是优化器，它往反方向走。
这一章先建一个优化器，再走一步训练，然后训练完整的几轮。选做 ★：手动实现 SGD 内部的算术。

    optimizer = make_sgd(model, lr=0.1)
    train_step(model, loss_fn, optimizer, imgs, targets)     # 2.31  the loss before the step     更新之前的 loss
    train_step(model, loss_fn, optimizer, imgs, targets)     # 2.24  the weights have moved       参数已经动了

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 7
"""

import sys
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


def make_sgd(model: nn.Module, lr: float = 0.01, momentum: float = 0.9) -> torch.optim.Optimizer:
    """An SGD optimizer that moves every trainable parameter of `model`, with this learning rate and momentum.

    The network may be nested as deeply as it likes. Frozen parameters (`requires_grad` is False) may be in the
    optimizer or not: they must not move. Everything else stays at PyTorch's defaults.

    返回一个 SGD 优化器，它更新 `model` 中每一个可训练的参数，使用给定的学习率和动量。
    网络可以嵌套任意多层。被冻结的参数（`requires_grad` 为 False）放不放进优化器都可以，只要它们不动。
    其余设置都用 PyTorch 的默认值。

    >>> make_sgd(nn.Linear(2, 1), lr=0.1).param_groups[0]["lr"]
    0.1
    """
    # parameters() walks through the whole network, layers inside layers too. A frozen parameter never gets a gradient,
    # and SGD passes over whatever has none, so it may stay in the list.
    # parameters() 会走遍整个网络，嵌套在里面的层也不会漏。
    # 冻结的参数得不到梯度，而 SGD 会跳过没有梯度的参数，所以不必挑出来。
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)


def train_step(
    model: nn.Module,
    loss_fn: Callable[[Tensor, Tensor], Tensor],
    optimizer: torch.optim.Optimizer,
    imgs: Tensor,
    targets: Tensor,
) -> float:
    """One training step: moves the weights once, by the gradient of this batch alone, and returns the loss.

    - The loss is `loss_fn(what the model makes of imgs, targets)`. Return what it was before the weights moved, as a
      plain Python float.
    - Any loss function and any optimizer may be handed in: use those, also where they are not the ones of the notes.
    - The step is called again and again, with other batches. Gradients are clear before the first call; nobody but you
      clears them later.
    - Leave the model in train mode, or in the mode it was in.

    走一步训练：只按这一批数据的梯度更新一次参数，并返回 loss。
    - loss 就是 `loss_fn(模型对 imgs 的输出, targets)`。返回参数更新之前的 loss，类型是普通的 Python float。
    - 传进来的可以是任意损失函数、任意优化器：就用它们，即使和笔记里的不同。
    - 这个函数会被反复调用，每次是不同的批次。第一次调用之前梯度是空的；之后要由你来清零。
    - 结束时模型处于训练模式，或者保持原来的模式。

    >>> model = nn.Linear(2, 3)
    >>> loss = train_step(model, nn.CrossEntropyLoss(), make_sgd(model), torch.ones(4, 2), torch.tensor([0, 1, 2, 0]))
    >>> type(loss)
    <class 'float'>
    """
    outputs = model(imgs)  # (N, ...) -> (N, number of classes)
    loss = loss_fn(outputs, targets)  # a 0-d tensor that remembers how it was computed     0 维张量，记得自己的计算过程

    # backward() adds to whatever is in .grad, so the last batch's gradients have to go first. step() reads .grad, so
    # nothing may touch it in between.
    # backward() 会把新梯度加到 .grad 上，所以要先清掉上一批的梯度；step() 读取的正是 .grad，所以两者之间不能再动它。
    optimizer.zero_grad()  # clear         清零
    loss.backward()  # compute             计算梯度
    optimizer.step()  # move the weights   更新参数

    # The loss was computed before the step and does not change with the weights. item() takes the bare number out of
    # it, so that the memory of the whole computation can be freed.
    # loss 在更新之前就算好了，不会再随参数变化。item() 只取出数值，整个计算图占用的内存就可以释放了。
    return loss.item()


def train_epochs(model: nn.Module, loader: DataLoader[tuple[Tensor, ...]], epochs: int, lr: float) -> list[float]:
    """Trains `model` for `epochs` passes over `loader` and returns the mean loss of each pass.

    - The loss is cross entropy; the model gives raw scores, the targets are int64 class numbers.
    - The optimizer is SGD with this `lr`. The momentum is yours to choose (0 or more, below 1); everything else stays
      at PyTorch's defaults. One optimizer serves all the epochs.
    - Each batch moves the weights once, by its own gradient. Its loss counts as it was before that move.
    - The mean is taken over samples, not over batches: the last batch may be smaller, and then it counts for less. Of
      three pictures with a mean loss of 2 and one picture with a loss of 4, the mean is (3 * 2 + 1 * 4) / 4 = 2.5.
    - Leave the model in train mode, or in the mode it was in.
    - Returns a list of Python floats, one for each epoch.

    把 `loader` 里的数据训练 `epochs` 轮，返回每一轮的平均 loss。
    - 损失函数是交叉熵；模型输出的是原始分数，targets 是 int64 的类别编号。
    - 优化器是 SGD，学习率为 `lr`。动量由你决定（大于等于 0，小于 1），其余设置都用 PyTorch 的默认值。
      所有轮共用一个优化器。
    - 每个批次只按自己的梯度更新一次参数；它的 loss 取这次更新之前的值。
    - 平均值按样本算，不是按批次算：最后一批可能比较小，所占的分量就应该少一些。
      例如三张图片的平均 loss 是 2，另外一张的 loss 是 4，那么平均值是 (3 * 2 + 1 * 4) / 4 = 2.5。
    - 结束时模型处于训练模式，或者保持原来的模式。
    - 返回 Python float 组成的列表，每轮一个。
    """
    loss_fn = nn.CrossEntropyLoss()  # the mean over the batch; takes raw scores     对一批求平均；直接接收原始分数
    optimizer = make_sgd(model, lr=lr)  # made once: it remembers its momentum       只建一次：动量要靠它记住
    losses = []
    for _ in range(epochs):
        total, samples = 0.0, 0  # every epoch counts from zero     每一轮都从零开始累计
        for imgs, targets in loader:
            loss = train_step(model, loss_fn, optimizer, imgs, targets)
            total += loss * len(imgs)  # mean times size: the batch's sum     平均值乘以个数，还原成总和
            samples += len(imgs)
        losses.append(total / samples)
    return losses


def sgd_update(
    param: Tensor, grad: Tensor, velocity: Tensor | None, lr: float, momentum: float
) -> tuple[Tensor, Tensor]:
    """★ What SGD does to one parameter in one step, by hand: the new parameter and the new velocity.

    By hand means: without torch.optim. PyTorch's rule, in this order:

        new velocity  = momentum * velocity + grad     (at the first step there is no velocity yet: it is grad)
        new parameter = param - lr * new velocity

    `velocity` is None at the first step; later it is what you returned the step before. None of the arguments may
    change. The results have the shape and the dtype of `param`, float32 or float64.

    ★ 选做：SGD 在一步里对一个参数所做的事，手动实现，返回新的参数和新的速度。
    手动实现的意思是：不用 torch.optim。PyTorch 的规则，按这个顺序：

        新速度 = momentum * 速度 + 梯度     （第一步还没有速度，新速度就是梯度）
        新参数 = 参数 - lr * 新速度

    第一步时 `velocity` 是 None，之后是你上一步返回的速度。传进来的张量都不能被修改。
    结果的形状和 dtype 与 `param` 相同，float32 或 float64。

    >>> sgd_update(torch.tensor([5.0]), torch.tensor([2.0]), torch.tensor([10.0]), lr=0.1, momentum=0.5)
    (tensor([4.3000]), tensor([7.]))
    """
    # clone(): a tensor of our own, which stays as it is when somebody clears the gradient later.
    # clone()：得到一个自己的张量，以后别人把梯度清零也不会影响它。
    new_velocity = grad.clone() if velocity is None else momentum * velocity + grad
    new_param = param - lr * new_velocity  # not `param -= ...`, which would write into the argument     不能原地修改
    return new_param, new_velocity


# --- What your code does: `python exercises/ch07_optimizers.py`     看看你的代码的效果 ---


def two_clouds() -> DataLoader[tuple[Tensor, ...]]:
    """90 dots in two clouds, in batches of 20: which cloud is a dot from?     90 个点，分成两团，每批 20 个。"""
    draw = torch.Generator().manual_seed(7)
    targets = torch.arange(90) % 2  # (90,)
    dots = torch.randn(90, 2, generator=draw) + 2.0 * targets.unsqueeze(1)  # (90, 2)
    return DataLoader(TensorDataset(dots, targets), batch_size=20)


def new_model() -> nn.Module:
    """A small network with the same weights each time.     一个小网络，每次的初始参数都相同。"""
    torch.manual_seed(7)
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))


def chart(losses: list[float]) -> str:
    """One bar for each loss, the longest 50 characters.     每个 loss 一条横线，最长的是 50 个字符。"""
    top = max(losses)
    return "".join(f"\n  {number:2} {'#' * round(50 * loss / top)} {loss:.3f}" for number, loss in enumerate(losses))


def show_steps() -> str:
    """The same batch ten times: its loss before each step.     同一批数据走十步，每一步之前的 loss。"""
    model, (dots, targets) = new_model(), next(iter(two_clouds()))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    return chart([train_step(model, nn.CrossEntropyLoss(), optimizer, dots, targets) for _ in range(10)])


def show_ball() -> str:
    """A ball rolls into the valley x * x and, having momentum, past its bottom.     小球滚下山谷，靠动量冲过谷底。"""
    x, velocity, lines = torch.tensor(10.0), None, ""
    for _ in range(12):
        lines += "\n  |" + " " * min(round(20 + 2 * float(x)), 60) + "o"
        x, velocity = sgd_update(x, 2 * x, velocity, lr=0.1, momentum=0.8)
    return lines


SHOWN: dict[str, Callable[[], object]] = {
    "make_sgd": lambda: make_sgd(new_model(), lr=0.1),
    "train_step": show_steps,
    "train_epochs": lambda: chart(train_epochs(new_model(), two_clouds(), epochs=10, lr=0.1)),
    "sgd_update": show_ball,
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
        print("Chapter 7: not started yet. Fill in the first TODO, then run: python tutor.py check 7")
        print("第 7 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 7")
