"""
source: learners.md section 4, message 9: options mistyped
en: An option begins with two dashes. Without them TensorBoard does not know what to do with these texts.
zh: 选项以两个短横开头。没有短横，TensorBoard 不知道该怎么处理这些文本。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"logdir={log_dir}", f"port={port}"]
