"""A command with more options: seen from other machines, every picture kept; a helper that makes the options."""

import pathlib


def options(**named):
    return [f"--{name}={value}" for name, value in named.items()]


def launch_command(log_dir, port=6006):
    folder = str(pathlib.Path(log_dir))
    return ["tensorboard.exe", "--bind_all", *options(logdir=folder, port=port, samples_per_plugin="images=1000")]
