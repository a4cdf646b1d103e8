"""
source: mutant: `port=6006` -> `port=6007`
en: With a port handed in all is well. Without one it should be 6006, as the first line of the function says in the
task.
zh: 传了端口就没问题。没传的时候应该是 6006，就像题目里函数的第一行写的那样。
"""


def launch_command(log_dir, port=6007):
    return ["tensorboard", f"--logdir={log_dir}", f"--port={port}"]
