"""Chapter 11: training on a GPU (videos P30, P31)
第 11 章：利用 GPU 训练（视频 P30、P31）

A GPU has a memory of its own. Whatever meets in one calculation must lie in the same memory: the network, the pictures,
the targets. Here you ask the machine what it has, move things there, and bring results and saved weights back.
You need no GPU for this chapter: right code runs with and without one.
GPU 有自己的显存。参加同一次计算的东西必须放在同一处：网络、图片、targets。这一章先问清楚机器上有什么，
再把东西搬过去，最后把结果和保存的参数搬回来。没有 GPU 也能做这一章：正确的代码在有没有 GPU 的机器上都能运行。

    device = pick_device()                                # cuda, or cpu           有 GPU 是 cuda，没有是 cpu
    train_on(device, model, loader, loss_fn, optimizer)   # [2.31, 2.24, 2.2]      每一批的 loss
    predict_to_numpy(model, imgs, device)                 # array([[0.1, 1.2]])    NumPy 数组，一定在 CPU 上

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 11
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


def pick_device(index: int | None = None) -> torch.device:
    """The GPU if this machine has one, else the CPU. `index` chooses among several GPUs.

    - Only CUDA GPUs count. Ask torch.cuda: it knows whether there are any, and how many.
    - Without an index any GPU will do; `cuda` means the current one. Without a GPU it is `cpu`.
    - GPUs are numbered from 0. An index that does not exist raises ValueError, a negative one too, and the text says in
      digits how many GPUs there are. On a machine without a GPU that goes for every index, and the text says 0.

    机器上有 GPU 就返回 GPU，没有就返回 CPU；`index` 用来在多张显卡中指定一张。
    - 只算 CUDA 显卡。问 torch.cuda：它知道有没有，也知道有几张。
    - 不给 index 时，哪一张都可以，`cuda` 表示当前的那张；没有显卡就是 `cpu`。
    - 显卡从 0 开始编号。序号不存在时抛出 ValueError（负数也算不存在），文字里用数字写明一共有几张显卡。
      没有显卡的机器上，任何序号都是这样，文字里写 0。

    >>> str(pick_device()) in ("cuda", "cuda:0", "cpu")
    True
    """
    # Any device can be written down: torch.device("cuda:7") asks nobody whether there are eight GPUs.
    # device 只是一个写法：torch.device("cuda:7") 并不会去查是不是真有八张显卡。
    count = torch.cuda.device_count()
    if index is None:
        return torch.device("cuda" if count > 0 else "cpu")
    # Not `if index:`, because 0 is a number like the others here.     不能写 `if index:`，因为 0 也是一个正常的序号。
    if not 0 <= index < count:
        raise ValueError(f"there is no GPU number {index}: this machine has {count}")
    return torch.device("cuda", index)


def train_with_cuda_calls(
    model: nn.Module, loader: DataLoader[tuple[Tensor, ...]], loss_fn: nn.Module, lr: float
) -> list[float]:
    """One pass over `loader` in the `.cuda()` way; returns the loss of each batch.

    - If there is a GPU, the network, the pictures and the targets go there by `.cuda()`. If there is none, nothing is
      moved: `.cuda()` would raise an error.
    - The optimizer is plain SGD over all parameters with this `lr`: no momentum, nothing else set.
    - Every batch moves the weights once, by its own gradient. Its loss counts as it was before that, as a Python float.
    - The network comes in train mode; leave it in that mode. The loss holds no weights: you may move it or not.

    用 `.cuda()` 的写法把 `loader` 走一遍，返回每一批的 loss。
    - 有 GPU 时，用 `.cuda()` 把网络、图片和 targets 搬过去；没有 GPU 时什么也不搬，因为调用 `.cuda()` 会报错。
    - 优化器是最普通的 SGD，更新全部参数，学习率为 `lr`，不用动量，其余设置都用默认值。
    - 每一批只按自己的梯度更新一次参数；loss 取更新之前的值，类型是 Python float。
    - 网络交给你时处于训练模式，结束时也要保持。损失函数里没有参数，搬不搬都可以。
    """
    use_gpu = torch.cuda.is_available()  # with brackets: it has to be called     括号不能少，否则只是函数本身
    if use_gpu:
        model.cuda()  # a network moves itself: nothing to assign     网络会原地搬过去，不赋值也行
        loss_fn.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        if use_gpu:
            imgs = imgs.cuda()  # a tensor stays where it is: use the copy     张量不会自己动，要用得到的副本
            targets = targets.cuda()
        outputs = model(imgs)  # on both kinds of machine, so not under the `if`     两种机器都要做，不能写进 if 里
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())  # item() fetches the number to the CPU     item() 把数值取回 CPU
    return losses


def train_on(
    device: torch.device,
    model: nn.Module,
    loader: DataLoader[tuple[Tensor, ...]],
    loss_fn: nn.Module,
    optimizer: torch.optim.Optimizer,
) -> list[float]:
    """One pass over `loader` in the `.to(device)` way; returns the loss of each batch.

    - The network, the pictures and the targets go to `device`, whatever device it is: it may be the CPU of a machine
      that has a GPU. No `if` is needed.
    - The optimizer that is handed in moves the weights, once for every batch, by that batch's gradient. Gradients are
      clear before the first batch.
    - The losses are those before the updates, as Python floats. The network comes in train mode; leave it in that mode.

    用 `.to(device)` 的写法把 `loader` 走一遍，返回每一批的 loss。
    - 网络、图片和 targets 都搬到 `device` 上，不管它是什么：也可能是一台有 GPU 的机器上的 CPU。不需要 `if`。
    - 用传进来的优化器更新参数，每一批按自己的梯度更新一次。第一批之前梯度是空的。
    - loss 取更新之前的值，类型是 Python float。网络交给你时处于训练模式，结束时也要保持。
    """
    # The parameters stay the same objects when a network moves, so the optimizer goes on knowing them.
    # 网络搬家之后，参数还是原来那些对象，所以优化器照样认得它们。
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def predict_to_numpy(model: nn.Module, imgs: Tensor, device: torch.device) -> np.ndarray:
    """What `model` makes of `imgs` on `device`: the raw scores as a NumPy array, (N, classes).

    - Network and pictures go to `device`. NumPy knows only the CPU's memory, so the scores have to come back.
    - The network works in eval mode, and no gradients are recorded. Afterwards it is in the mode in which it came.
    - Raw scores: no softmax, no argmax.

    在 `device` 上用 `model` 处理 `imgs`，返回 NumPy 数组形式的原始分数，形状是 (N, 类别数)。
    - 网络和图片都搬到 `device` 上。NumPy 只认得 CPU 的内存，所以分数要搬回来。
    - 计算时网络处于评估模式，不记录梯度；结束后网络回到原来的模式。
    - 原始分数：不做 softmax，也不做 argmax。
    """
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))  # (N, C, H, W) -> (N, classes)
    model.train(was_training)  # as it came     恢复原来的模式
    return outputs.cpu().numpy()  # on the CPU cpu() changes nothing     本来就在 CPU 上时，cpu() 什么也不做


def load_anywhere(path: str, device: torch.device) -> dict[str, Tensor]:
    """Loads weights that were saved on a GPU, on any machine: the dict, with all its tensors on `device`.

    The file holds a state_dict: names and tensors. It remembers on which GPU each tensor was, number 0 or any other,
    and wants to put it back there; but this machine may have no GPU. Values and dtypes stay as they were saved.

    在任意机器上读入在 GPU 上保存的参数：返回这个字典，其中所有张量都在 `device` 上。
    文件里是 state_dict：名字和张量。它记着每个张量原来在哪张显卡上（0 号或别的），读入时想放回原处；
    可是这台机器上不一定有显卡。数值和 dtype 保持原样。
    """
    # map_location says where the tensors go instead. weights_only: numbers are read, and no code of the file runs.
    # map_location 指定张量改放到哪里。weights_only：只读数值，不执行文件里的代码。
    return torch.load(path, map_location=device, weights_only=True)


# --- What your code does: `python exercises/ch11_gpu.py`     看看你的代码的效果 ---


def two_clouds() -> DataLoader[tuple[Tensor, ...]]:
    """90 dots in two clouds, in batches of 15: which cloud is a dot from?     90 个点，分成两团，每批 15 个。"""
    draw = torch.Generator().manual_seed(11)
    targets = torch.arange(90) % 2  # (90,)
    dots = torch.randn(90, 2, generator=draw) + 2.0 * targets.unsqueeze(1)  # (90, 2)
    return DataLoader(TensorDataset(dots, targets), batch_size=15)


def new_model() -> nn.Module:
    """A small network with the same weights each time.     一个小网络，每次的初始参数都相同。"""
    torch.manual_seed(11)
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))


def chart(losses: list[float]) -> str:
    """One bar for each loss, the longest 50 characters.     每个 loss 一条横线，最长的是 50 个字符。"""
    top = max(losses)
    return "".join(f"\n  {number:2} {'#' * round(50 * loss / top)} {loss:.3f}" for number, loss in enumerate(losses))


def show_train_on() -> str:
    model = new_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    return chart(train_on(torch.device("cpu"), model, two_clouds(), nn.CrossEntropyLoss(), optimizer))


def show_load_anywhere() -> str:
    """Weights in a file that says they were on the first GPU, made without one.     假装是在第一张显卡上保存的文件。"""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "from_a_gpu.pth")
        with mock.patch.object(torch.serialization, "location_tag", lambda storage: "cuda:0"):
            torch.save(new_model().state_dict(), path)
        loaded = load_anywhere(path, torch.device("cpu"))
    return ", ".join(f"{name} on {tensor.device}" for name, tensor in loaded.items())


SHOWN: dict[str, Callable[[], object]] = {
    "pick_device": lambda: pick_device(),
    "train_with_cuda_calls": lambda: chart(
        train_with_cuda_calls(new_model(), two_clouds(), nn.CrossEntropyLoss(), lr=0.2)
    ),
    "train_on": show_train_on,
    "predict_to_numpy": lambda: predict_to_numpy(new_model(), torch.ones(3, 2), torch.device("cpu")),
    "load_anywhere": show_load_anywhere,
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
        print("Chapter 11: not started yet. Fill in the first TODO, then run: python tutor.py check 11")
        print("第 11 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 11")
