"""
source: learners.md section 4, message 9: "= " typo
en: There is a space between the equals sign and the folder, and it counts: the name now begins with a space.
zh: 等号和文件夹之间有一个空格，它也算数：名字变成以空格开头了。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"--logdir= {log_dir}", f"--port={port}"]
