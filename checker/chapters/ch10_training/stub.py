"""Chapter 10: the whole training routine (videos P27 to P29)
第 10 章：完整的模型训练套路（视频 P27 到 P29）

Data, network, loss, optimizer: you have all the parts. Here they become a routine. One function trains for one pass
over the data, one tells how good the network is on pictures it has never seen, and the last one does both for many
epochs, writes the curves for TensorBoard and saves the weights.
数据、网络、损失函数、优化器，零件都齐了，这一章把它们拼成完整的套路：一个函数把数据训练一轮，一个函数检验网络
在没见过的图片上表现如何，最后一个函数把两者反复进行多轮，给 TensorBoard 写下曲线，并保存参数。

    history = fit(model, train_loader, test_loader, epochs=2, lr=0.1, log_dir="logs", checkpoint_dir="weights")
    history[0]     # {'train_loss': 1.92, 'test_loss': 1.95, 'test_accuracy': 0.31}
    history[1]     # {'train_loss': 1.61, 'test_loss': 1.70, 'test_accuracy': 0.38}   weights: epoch_0.pth, epoch_1.pth

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 10
"""

import os
import sys
import tempfile
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter

Loader = DataLoader[tuple[Tensor, ...]]  # gives batches (imgs, targets)     每次给出一批 (imgs, targets)
LossFunction = Callable[[Tensor, Tensor], Tensor]  # gives the mean over the batch     返回一批的平均值


def train_one_epoch(
    model: nn.Module,
    loader: Loader,
    loss_fn: LossFunction,
    optimizer: torch.optim.Optimizer,
    writer: SummaryWriter,
    step: int,
) -> int:
    """Trains for one pass over `loader`, logs the loss of every batch, and returns the next global step.

    - The network trains in train mode, whatever mode it is handed over in. Leave it in train mode, or in the mode it
      was in.
    - Each batch moves the weights once, by its own gradient, with the loss function and the optimizer handed in.
      Gradients are clear before the first call; nobody but you clears them later.
    - `writer` gets the loss of every batch, as it was before the batch's update, under the tag `train_loss`: the first
      one at `step`, each later one a step further. Not only every hundredth.
    - Returned is the step at which the next epoch goes on: after 3 batches from step 10 that is 13.

    把 `loader` 里的数据训练一轮，记录每一批的 loss，返回下一个全局步数。
    - 不管网络交给你时是什么模式，都要在训练模式下训练。结束时网络处于训练模式，或者保持原来的模式。
    - 每一批只按自己的梯度更新一次参数，用的就是传进来的损失函数和优化器。
      第一次调用之前梯度是空的；之后要由你来清零。
    - 每一批的 loss（取本批更新之前的值）都写进 `writer`，标签（tag）是 `train_loss`：第一批写在 `step`，
      后面每批加一步。不是每一百批才写一次。
    - 返回下一轮开始的步数：从第 10 步起训练了 3 批，就返回 13。
    """
    # TODO: train mode, then a step for every batch, and log its loss     训练模式，每批走一步，并记录 loss
    raise NotImplementedError("TODO")


def evaluate(model: nn.Module, loader: Loader, loss_fn: LossFunction) -> tuple[float, float]:
    """The mean loss and the accuracy of `model` over all samples of `loader`; nothing is learned.

    - The network works in eval mode and without recording gradients. Afterwards it is in the mode it was in, be that
      train or eval mode; all its layers are in that mode.
    - `model(imgs)` gives one row of scores for each picture, the targets are int64 class numbers. `loss_fn` gives the
      mean over a batch. The last batch may be smaller: the mean is taken over the samples, not over the batches.
    - The accuracy goes from 0 to 1: the part of the pictures whose highest score is that of the right class.
    - Returns two Python floats: (mean loss, accuracy).

    返回 `model` 在 `loader` 全部样本上的平均 loss 和正确率；不更新任何参数。
    - 网络在评估模式下运行，不记录梯度。结束后回到原来的模式（可能是训练模式，也可能是评估模式），每一层都一样。
    - `model(imgs)` 对每张图片给出一行分数，targets 是 int64 的类别编号。`loss_fn` 返回一批的平均值。
      最后一批可能比较小：平均值按样本算，不是按批次算。
    - 正确率在 0 到 1 之间：最高分落在正确类别上的图片占多少。
    - 返回两个 Python float：(平均 loss, 正确率)。
    """
    # TODO: eval mode, add up losses and hits, then the old mode     评估模式，累计 loss 和答对的个数，再恢复模式
    raise NotImplementedError("TODO")


def fit(
    model: nn.Module,
    train_loader: Loader,
    test_loader: Loader,
    epochs: int,
    lr: float,
    log_dir: str,
    checkpoint_dir: str,
) -> list[dict[str, float]]:
    """Trains and tests `model` for `epochs` epochs and returns one dictionary of floats for each of them.

    - The loss is cross entropy of the raw scores. The optimizer is yours to choose; `lr` is its learning rate. Each
      batch of `train_loader` moves the weights once. The network has Dropout and BatchNorm: mind train() and eval().
    - `train_loss` is the mean over the training samples. Either of the batch losses as they came while training, or
      measured anew on `train_loader` after the epoch, as in a test. Both are right.
    - `test_loss` and `test_accuracy` (0 to 1) are measured on `test_loader` after the epoch's training.
    - All three are logged into `log_dir` under their names. `train_loss` once for every batch or once for every epoch,
      and its steps go on from epoch to epoch; the other two once for every epoch, at whatever steps.
    - The weights after the training of epoch i, counted from 0, are saved as `epoch_{i}.pth` in `checkpoint_dir`: the
      whole state_dict and nothing else. The folder is there already.

    训练并测试 `model` 共 `epochs` 轮，每轮对应一个字典（值都是 float），返回它们组成的列表。
    - 损失函数是对原始分数求交叉熵。优化器由你选择，学习率是 `lr`。`train_loader` 的每一批更新一次参数。
      网络里有 Dropout 和 BatchNorm：注意 train() 和 eval()。
    - `train_loss` 是对训练样本的平均：可以把训练过程中各批的 loss 加权平均，也可以在这一轮之后像测试那样
      在 `train_loader` 上重新测一遍，两种都对。
    - `test_loss` 和 `test_accuracy`（0 到 1）在这一轮训练之后用 `test_loader` 测出。
    - 三个值都以各自的名字写进 `log_dir`。`train_loss` 每批写一次或每轮写一次，步数跨轮递增；
      另外两个每轮写一次，步数随意。
    - 第 i 轮（从 0 数起）训练之后的参数存为 `checkpoint_dir` 里的 `epoch_{i}.pth`：完整的 state_dict，
      不加别的东西。这个文件夹已经存在。
    """
    # TODO: in every epoch: train, test, log, save     每一轮：训练，测试，记录，保存
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch10_training.py`     看看你的代码的效果 ---


class Notebook(SummaryWriter):
    """A writer that also keeps what it is told.     会把收到的数值另外记下来的 writer。"""

    def __init__(self, log_dir: str) -> None:
        super().__init__(log_dir)
        self.lines: list[str] = []

    def add_scalar(self, tag: str, scalar_value: float, global_step: int = 0, *rest: object, **more: object) -> None:
        value = float(scalar_value)
        self.lines.append(f"\n  {tag} {global_step:3} {'#' * round(60 * min(value, 1.0))} {value:.3f}")


def two_clouds(count: int) -> Loader:
    """Dots in two clouds, in batches of 20: which cloud is a dot from?     分成两团的点，每批 20 个。"""
    draw = torch.Generator().manual_seed(count)
    targets = torch.arange(count) % 2  # (count,)
    dots = torch.randn(count, 2, generator=draw) + 2.0 * targets.unsqueeze(1)  # (count, 2)
    return DataLoader(TensorDataset(dots, targets), batch_size=20)


def new_model() -> nn.Module:
    """A small network with Dropout and BatchNorm.     带 Dropout 和 BatchNorm 的小网络。"""
    torch.manual_seed(10)
    return nn.Sequential(nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 2))


def show_epoch() -> str:
    """The batch losses of one epoch.     一轮里各批的 loss。"""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        model, writer = new_model(), Notebook(folder)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        after = train_one_epoch(model, two_clouds(90), nn.CrossEntropyLoss(), optimizer, writer, 0)
        writer.close()
    return f"the next step is {after}" + "".join(writer.lines)


def show_fit() -> str:
    """Six epochs and the files that they leave.     六轮训练，以及留下的文件。"""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        history = fit(new_model(), two_clouds(90), two_clouds(50), 6, 0.05, os.path.join(folder, "logs"), folder)
        files = sorted(name for name in os.listdir(folder) if name.endswith(".pth"))
    lines = [
        f"\n  {number} test {'#' * round(40 * epoch['test_accuracy'])} {epoch['test_accuracy']:.0%}"
        f"   train loss {epoch['train_loss']:.3f}   test loss {epoch['test_loss']:.3f}"
        for number, epoch in enumerate(history)
    ]
    return " ".join(files) + "".join(lines)


SHOWN: dict[str, Callable[[], object]] = {
    "train_one_epoch": show_epoch,
    "evaluate": lambda: evaluate(new_model(), two_clouds(50), nn.CrossEntropyLoss()),
    "fit": show_fit,
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
        print("Chapter 10: not started yet. Fill in the first TODO, then run: python tutor.py check 10")
        print("第 10 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 10")
