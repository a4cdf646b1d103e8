"""
en: A command with more options: seen from other machines, every picture kept; a helper that makes the options.
zh: 命令带更多选项：别的机器也能看，每张图片都保留；用一个辅助函数拼出选项。
"""

import pathlib


def options(**named):
    return [f"--{name}={value}" for name, value in named.items()]


def launch_command(log_dir, port=6006):
    folder = str(pathlib.Path(log_dir))
    return ["tensorboard.exe", "--bind_all", *options(logdir=folder, port=port, samples_per_plugin="images=1000")]
