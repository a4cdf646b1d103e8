"""
source: notes, section 3: the first of the two commands
en: The port is not used: TensorBoard takes 6006 whatever was asked for. Look at the second command of the notes.
zh: 没有用到端口：不管要求的是多少，TensorBoard 都用 6006。看看笔记里的第二条命令。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"--logdir={log_dir}"]
