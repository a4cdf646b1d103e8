"""
source: learners.md section 4, message 9
en: You return a text, as it is typed into a terminal. A list was asked for, with each part as an item.
zh: 你返回的是一个文本，就像在终端里输入的那样。要的是列表，每个部分各占一项。
"""


def launch_command(log_dir, port=6006):
    return f"tensorboard --logdir={log_dir} --port={port}"
