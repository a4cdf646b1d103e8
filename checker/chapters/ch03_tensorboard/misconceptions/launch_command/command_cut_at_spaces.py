"""
source: learners.md section 4, message 9: split()
en: The command is cut at every space, also where the space belongs to the folder's name. Try it with the folder `my
logs`.
zh: 命令在每个空格处都被切开了，哪怕空格是文件夹名字的一部分。用文件夹 `my logs` 试一试。
"""


def launch_command(log_dir, port=6006):
    return f"tensorboard --logdir={log_dir} --port={port}".split()
