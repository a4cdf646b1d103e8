"""
source: learners.md section 4: how TensorBoard is started
en: Python takes the next text for the name of a file, and there is no file of that name. A module is started with
an option of Python's before it.
zh: Python 会把后面的文本当成文件名，而没有叫这个名字的文件。启动模块，要在前面加 Python 的一个选项。
"""


def launch_command(log_dir, port=6006):
    return ["python", "tensorboard", f"--logdir={log_dir}", f"--port={port}"]
