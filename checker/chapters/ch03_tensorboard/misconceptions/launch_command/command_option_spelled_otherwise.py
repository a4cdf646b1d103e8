"""
source: learners.md section 4, message 9: options mistyped
en: The option is spelled as the parameter of SummaryWriter, with an underscore. TensorBoard's own option has none.
zh: 选项写成了 SummaryWriter 的参数那样，带下划线。TensorBoard 自己的选项没有下划线。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"--log_dir={log_dir}", f"--port={port}"]
