"""Chapter 3: TensorBoard (videos P8, P9)
第 3 章：TensorBoard（视频 P8、P9）

While a network learns, numbers and pictures fly past. TensorBoard keeps them: your program writes them into event files
in a log folder, and a small web server draws them for you. Here you log a curve, a picture and the batches of a loader,
and build the command that opens the logs.
网络训练的时候，数字和图片一闪而过。TensorBoard 能把它们留下来：程序把它们写进日志文件夹里的事件文件，再由一个小小的
网页服务器画给你看。这一章要记录一条曲线、一张图片、加载器的每一批，再写出打开日志的命令。

    writer = SummaryWriter("logs")                # a folder of event files      存放事件文件的文件夹
    writer.add_scalar("speed", 3.5, 7)            # the value 3.5 at step 7      第 7 步的值是 3.5
    writer.close()                                # all of it is on disk         全部写到硬盘上

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 3
"""

import functools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter  # noqa: F401 (your code will need it)


def log_line(log_dir: str) -> None:
    """Log the straight line y = 2x: 100 points under the tag `y=2x`, into the folder `log_dir`.

    - The steps are 0, 1, 2 ... 99. At each step the value is 2 times the step, so the last point is 198 at step 99.
    - When the function returns, everything is in the event file. Whoever looks at that moment finds all 100 points.

    记录直线 y = 2x：把 100 个点写进文件夹 `log_dir`，tag 是 `y=2x`。
    - step 依次是 0、1、2 …… 99，每一步的值是 step 的 2 倍，所以最后一个点是第 99 步的 198。
    - 函数返回时，所有内容都已经写进事件文件：谁在这一刻去看，都能看到全部 100 个点。
    """
    # TODO: a writer for the folder, 100 points, and the end     建一个写这个文件夹的 writer，写 100 个点，收尾
    raise NotImplementedError("TODO")


def log_image(log_dir: str, image_path: str, tag: str, step: int) -> None:
    """Log the picture in the file `image_path` under `tag` at `step`, into the folder `log_dir`.

    - Read the file with PIL and hand the picture over as an array (H, W, C): rows, columns, colours. The picture is
      RGB, and its colours must come out as they are in the file.
    - `add_image` expects (C, H, W) unless you tell it otherwise.

    把文件 `image_path` 里的图片写进文件夹 `log_dir`，tag 是 `tag`，写在第 `step` 步。
    - 用 PIL 读文件，以 (H, W, C) 的数组交给 writer：行、列、颜色。图片是 RGB 的，颜色要和文件里的一样。
    - 如果不另外说明，`add_image` 以为拿到的是 (C, H, W)。

        log_image("logs", "ant.jpg", "insects", 7)          # under "insects", at step 7     tag 是 insects，第 7 步
    """
    # TODO: the file, the array, one call of the writer     打开文件，变成数组，调用一次 writer
    raise NotImplementedError("TODO")


def log_batches(log_dir: str, loader: DataLoader[Any], tag: str) -> None:
    """Log every batch of images that `loader` gives, under `tag`, into the folder `log_dir`.

    - Each batch is a pair (imgs, targets). Only the images are logged: (N, 3, H, W), floats from 0 to 1.
    - One entry a batch: a single picture with all the images of that batch side by side, in whatever grid you like.
    - The first batch is step 0, the next one is step 1, and so on. The last batch may be smaller: it is logged, too.
    - Go through the loader once. Another call, with another folder, starts at step 0 again.

    把 `loader` 给出的每一批图像写进文件夹 `log_dir`，tag 是 `tag`。
    - 每一批是一对 (imgs, targets)。只记录图像：(N, 3, H, W)，取值 0 到 1 的浮点数。
    - 每一批一条记录：一张大图，里面排着这一批的所有图像，怎么排都可以。
    - 第一批是第 0 步，下一批是第 1 步，依次类推。最后一批可能小一些，也要记录。
    - 只遍历一遍加载器。换一个文件夹再次调用时，又从第 0 步开始。
    """
    # TODO: a loop over the batches, one call of the writer for each     遍历每一批，每一批调用一次 writer
    raise NotImplementedError("TODO")


def launch_command(log_dir: str, port: int = 6006) -> list[str]:
    """The command that opens the logs in `log_dir` on this port, as a list of texts. It is returned, not run.

    Such a list is what `subprocess.run` takes: first the program, then each argument as a text of its own, without
    quotes and without a shell. The folder's name may contain spaces.

    - The program is `"tensorboard"` (or a path to it), or a Python followed by `"-m", "tensorboard.main"`. The second
      form works where no `tensorboard` is on the PATH.
    - Then come the options: the two of the notes are enough.

    返回一条命令：在这个端口打开 `log_dir` 里的日志。命令是一个由字符串组成的列表，只返回，不运行。
    `subprocess.run` 接收的就是这样的列表：先是程序，然后每个参数各是一个字符串，不加引号，也不经过 shell。
    文件夹的名字里可能有空格。
    - 程序是 `"tensorboard"`（或者它的路径），或者 Python 后面跟上 `"-m", "tensorboard.main"`；
      如果 PATH 里没有 `tensorboard`，第二种写法也能用。
    - 后面是选项：笔记里的那两个就够了。

    The list for another program, Python's own file server:     换一个程序的例子，Python 自带的文件服务器：
    >>> ["python", "-m", "http.server", "8000", "--directory=my files"]
    ['python', '-m', 'http.server', '8000', '--directory=my files']
    """
    # TODO: the program and its two options     程序，加上两个选项
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch03_tensorboard.py`     看看你的代码的效果 ---

COURSE = Path(__file__).resolve().parent.parent


@functools.cache
def logs() -> str:
    """A new folder for what is shown here.     新建一个文件夹，存放这里的日志。"""
    return tempfile.mkdtemp(prefix="ch03_logs_")


def events() -> Any:
    """What TensorBoard finds there.     TensorBoard 在那里读到的内容。"""
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    return EventAccumulator(logs()).Reload()


def show_line() -> str:
    """Every tenth point as a bar.     每十个点画一条横线。"""
    log_line(logs())
    points = events().Scalars("y=2x")[::10]
    return "".join(f"\n  {point.step:2} {'#' * int(point.value / 4)} {point.value:g}" for point in points)


def show_image() -> str:
    """An ant, in characters: the darker, the denser.     一只蚂蚁，用字符画出来：越暗越密。"""
    sys.path.insert(0, str(COURSE))
    from course_data import where  # the real pictures, if you have fetched them     下载过真实的图片就用真实的

    file = sorted((where("hymenoptera") / "train" / "ants").glob("*.jpg"))[0]
    log_image(logs(), str(file), "ant", 7)
    logged = Path(tempfile.mkdtemp(prefix="ch03_"), "ant.png")
    logged.write_bytes(events().Images("ant")[-1].encoded_image_string)
    grey = np.asarray(Image.open(logged).convert("L").resize((64, 24)))  # (24, 64)
    return "".join("\n  " + "".join("@%#*+=-:. "[value // 26] for value in row) for row in grey.tolist())


def show_batches() -> str:
    """Ten small pictures in batches of four: step and size of what was logged.     十张小图，每批四张。"""
    imgs = torch.rand(10, 3, 16, 24)
    log_batches(logs(), DataLoader(TensorDataset(imgs, torch.arange(10)), batch_size=4), "batches")
    entries = events().Images("batches")
    return "".join(f"\n  step {entry.step}: {entry.width} x {entry.height} pixels" for entry in entries)


SHOWN: dict[str, Callable[[], object]] = {
    "log_line": show_line,
    "log_image": show_image,
    "log_batches": show_batches,
    "launch_command": lambda: launch_command(logs()),
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
        print("Chapter 3: not started yet. Fill in the first TODO, then run: python tutor.py check 3")
        print("第 3 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 3")
