"""
Chapter 2: loading data (videos P6, P7, P10 to P15)
第 2 章：加载数据（视频 P6、P7、P10 至 P15）

A network eats numbers, in batches. On your disk there are only picture files. This file builds the way between them:
网络吃的是一批一批的数字，而硬盘上只有图片文件。本章就来搭好中间这条路：

    folder of files -> Dataset: ds[3] is (image, label) -> transform: image becomes a tensor -> DataLoader: batches
    一个文件夹      -> Dataset：ds[3] 得到 (图像, 标签)  -> transform：图像变成张量            -> DataLoader：批次

For example, with 5 pictures and batches of 2, the loader gives batches of 2, 2 and 1 pictures:
例如共有 5 张图片，每批 2 张，那么加载器依次给出 2 张、2 张、1 张：

    (2, 3, 32, 32)  (2, 3, 32, 32)  (1, 3, 32, 32)        # (N, C, H, W)

Replace each `raise NotImplementedError("TODO")` by your own code, save, and run    python tutor.py check 2
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，保存，然后运行            python tutor.py check 2
Import whatever else you need. 需要别的模块就自己 import。
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from torch.utils.data import DataLoader, Dataset


def image_files(folder: str) -> list[str]:
    """
    The names of the picture files in `folder`, in the order of Python's `sorted`.
    `folder` 里所有图片文件的名字，按 Python 的 `sorted` 排序。

    The content decides whether a file is a picture, never its name: real folders hold a text called `broken.jpg`, and
    pictures called `ANT_3.JPG`, `photo.jpeg`, or with no suffix at all. `PIL.Image.open` reads the beginning of a file,
    and raises `PIL.UnidentifiedImageError` if it is not a picture.
    是不是图片，由文件的内容决定，与名字无关：真实的文件夹里，会有名叫 `broken.jpg` 的文本，也会有 `ANT_3.JPG`、
    `photo.jpeg`、甚至没有后缀的图片。`PIL.Image.open` 会读文件的开头，不是图片就抛出 `PIL.UnidentifiedImageError`。

    Names only, without the folder. There are no subfolders.
    只要文件名，不带文件夹路径。文件夹里没有子文件夹。

        image_files("garden")  ->  ["Fly_2.PNG", "fly_10.jpg", "fly_9.gif"]       # the text "notes.txt" is not in it
    """
    # TODO
    raise NotImplementedError("TODO")


class ImageLabelDataset(Dataset):
    """
    The pictures in `root_dir/label_dir/`. The folder's name is the label of every picture in it.
    `root_dir/label_dir/` 里的图片。文件夹的名字就是其中每张图片的标签。

    Which files count, and their order, is what `image_files` says.
    取哪些文件、按什么顺序，都与 `image_files` 一致。

        ds = ImageLabelDataset("insects", "fly")          # insects/fly/ holds 3 pictures 里有 3 张图片
        len(ds)          ->  3
        ds[0]            ->  (a PIL picture, "fly")
    """

    def __init__(self, root_dir: str, label_dir: str, transform: Callable[[Image.Image], Any] | None = None) -> None:
        """Keep what the other two methods will need. 记下另外两个方法要用到的东西。"""
        # TODO
        raise NotImplementedError("TODO")

    def __len__(self) -> int:
        """The number of pictures. 图片的张数。"""
        # TODO
        raise NotImplementedError("TODO")

    def __getitem__(self, idx: int) -> tuple[Any, str]:
        """
        Picture number `idx` as the tuple `(image, label)`.
        第 `idx` 张图片，返回元组 `(image, label)`。

        Without a transform, `image` is a PIL picture of mode "RGB"; files may be grey, or carry transparency:
        `picture.convert("RGB")`. With a transform, `image` is what `transform(that RGB picture)` returns.
        没有 transform 时，`image` 是模式为 "RGB" 的 PIL 图片；文件可能是灰度图，也可能带透明通道，用
        `picture.convert("RGB")` 转换。有 transform 时，`image` 是 `transform(这张 RGB 图片)` 的返回值。
        """
        # TODO
        raise NotImplementedError("TODO")


def load_split(root_dir: str, split: str, transform: Callable[[Image.Image], Any] | None = None) -> Dataset:
    """
    One data set of all ants and then all bees of `root_dir/split/`, made from two with `+`.
    把 `root_dir/split/` 里的蚂蚁和蜜蜂合成一个数据集，蚂蚁在前，蜜蜂在后：用 `+` 把两个数据集相加。

    The folders are called `ants` and `bees`; `split` is "train" or "val". Both get the transform.
    两个文件夹名叫 `ants` 和 `bees`；`split` 是 "train" 或 "val"。两者都要用上 transform。
    """
    # TODO
    raise NotImplementedError("TODO")


def picture_transform(size: int) -> Callable[[Image.Image], Any]:
    """
    A transform that turns any PIL picture into a float32 tensor of shape (3, size, size), values from 0 to 1.
    一个 transform：把任意 PIL 图片变成 float32 张量，形状 (3, size, size)，数值从 0 到 1。

    Any mode may come in: "RGB", "RGBA", "L" (grey), "P" (palette), "CMYK" and others. Colours are in the order red,
    green, blue; transparency is dropped, as `convert("RGB")` does it. The whole picture is stretched to the square,
    nothing is cut, and any method of resizing will do. Values are only scaled to 0..1, not normalised further.
    传入的图片可以是任何模式："RGB"、"RGBA"、"L"（灰度）、"P"（调色板）、"CMYK" 等等。颜色顺序是红、绿、蓝；
    透明度直接丢掉，就像 `convert("RGB")` 那样。整张图片拉伸成正方形，不裁剪，用哪种缩放方法都可以。
    数值只缩放到 0..1，不再做归一化。

        to_tensor = picture_transform(32)
        to_tensor(picture).shape         ->  torch.Size([3, 32, 32])        # (C, H, W)
    """
    # TODO
    raise NotImplementedError("TODO")


def open_cifar10(root: str, train: bool) -> Dataset:
    """
    torchvision's CIFAR10 in the folder `root`: the train set or the test set.
    文件夹 `root` 里的 CIFAR10（用 torchvision 打开）：训练集或测试集。

    Each item is `(image, class number)`: a float32 tensor (3, 32, 32) with values from 0 to 1, and an int.
    每一项是 `(图像, 类别编号)`：float32 张量 (3, 32, 32)，数值从 0 到 1；以及一个 int。

    Never download: the files are there already. Where they are not, torchvision's own error is right.
    不要下载：文件已经在那里了。如果不在，让 torchvision 自己报错就好。
    """
    # TODO
    raise NotImplementedError("TODO")


def make_loader(dataset: Dataset, batch_size: int = 64, shuffle: bool = False, drop_last: bool = False) -> DataLoader:
    """
    A DataLoader that packs `dataset` into batches.
    一个 DataLoader，把 `dataset` 打包成批次。

    `shuffle`: a new random order on every pass, or always the order of the data set.
    `drop_last`: leave out the last batch if it is not full, or keep it.
    `shuffle`：每遍历一次都重新打乱；否则始终按数据集的顺序。
    `drop_last`：最后一批如果不满，就丢掉；否则保留。
    """
    # TODO
    raise NotImplementedError("TODO")


def batch_shapes(loader: DataLoader) -> list[tuple[int, ...]]:
    """
    The shape of every batch of images, in order. The loader gives pairs `(imgs, targets)`.
    依次给出每一批图像的形状。加载器每次给出一对 `(imgs, targets)`。

        batch_shapes(loader)  ->  [(4, 3, 20, 30), (4, 3, 20, 30), (1, 3, 20, 30)]        # (N, C, H, W)
    """
    # TODO
    raise NotImplementedError("TODO")


def number_of_batches(n_samples: int, batch_size: int, drop_last: bool) -> int:
    """
    How many batches a DataLoader makes of `n_samples` samples. By arithmetic: no loader is needed.
    DataLoader 会把 `n_samples` 个样本分成多少批？用算术算出来，不需要真的建加载器。

    Both numbers are at least 1.
    两个数都至少是 1。
    """
    # TODO
    raise NotImplementedError("TODO")


# Everything below is given: a look at your own work, python exercises/ch02_dataset.py
# 下面的代码已经写好，用来看看你自己的成果。

Where = Callable[[str], Path]  # the folder of a data set     数据集所在的文件夹


def show_files(where: Where) -> None:
    names = image_files(str(where("hymenoptera") / "train" / "ants"))
    print(f"{len(names)} pictures of ants 张蚂蚁图片: {', '.join(names[:4])} ...")


def show_picture(where: Where) -> None:
    image, label = ImageLabelDataset(str(where("hymenoptera") / "train"), "ants")[0]
    print(f"The first picture, its label 第一张图片，它的标签: {label!r}")
    small = image.resize((48, 36))
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for y in range(0, 36, 2):
        pairs = [(*small.getpixel((x, y)), *small.getpixel((x, y + 1))) for x in range(48)]  # a pixel, the one below
        if coloured:
            print("".join("\033[38;2;{};{};{}m\033[48;2;{};{};{}m▀".format(*pair) for pair in pairs) + "\033[0m")
        else:
            print("".join("@%#*+=-:. "[sum(pair) * 10 // 1531] for pair in pairs))


def show_batches(where: Where) -> None:
    dataset = load_split(str(where("hymenoptera")), "train", picture_transform(32))
    shapes = batch_shapes(make_loader(dataset, batch_size=8))
    print(f"{len(dataset)} ants and bees in batches 蚂蚁和蜜蜂的批次: {shapes}")


def show_cifar10(where: Where) -> None:
    image, target = open_cifar10(str(where("cifar10")), train=False)[0]
    print(f"CIFAR10, picture 0 第 0 张: {tuple(image.shape)}, class 类别 {target}")


def show_number(_: Where) -> None:
    print(f"10000 pictures, 64 a batch 一万张图片，每批 64 张: {number_of_batches(10000, 64, False)} batches 批")


def demo() -> None:
    course = Path(__file__).resolve().parent.parent  # so that it works from any folder
    sys.path.insert(0, str(course))
    from course_data import accept_small_set, where  # the real pictures, if you have fetched them 下载过就用真实的

    accept_small_set()  # the course's CIFAR10 is a small one
    shows = (show_files, show_picture, show_batches, show_cifar10, show_number)
    done = 0
    for show in shows:
        try:
            show(where)
            done += 1
        except NotImplementedError:  # a part of it is still a TODO
            continue
    if done < len(shows):
        print("Still to do 还没写完。" if done else "Not started yet 还没有开始。")
    print("Check it 检查: python tutor.py check 2")


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # a terminal without Chinese shows question marks instead
    demo()
