"""
source: learners.md rank 8: no return
en: The command is made and printed, and nothing is handed back: the caller gets None.
zh: 命令写好了，也打印了，却没有返回：调用的人得到的是 None。
"""


def launch_command(log_dir, port=6006):
    print(["tensorboard", f"--logdir={log_dir}", f"--port={port}"])
