"""
source: learners.md section 4, message 9: quotes and spaces of the command
en: The whole command is a single item of the list. Without a shell nobody cuts it at the spaces: the system looks
for a program of that whole name.
zh: 整条命令成了列表里的一项。没有 shell，就没有人按空格把它切开：系统会去找名字这么长的一个程序。
"""


def launch_command(log_dir, port=6006):
    return [f"tensorboard --logdir={log_dir} --port={port}"]
