"""
source: notes, section 3: --logdir=logs
en: The folder is always `logs`, as in the notes. Here it is handed in.
zh: 文件夹总是 `logs`，和笔记里一样。这里的文件夹是传进来的。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir=logs", f"--port={port}"]
