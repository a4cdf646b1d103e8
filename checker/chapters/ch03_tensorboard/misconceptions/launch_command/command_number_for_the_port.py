"""
source: learners.md section 4: types of arguments
en: The port stands in the list as a number. A command consists of texts: subprocess refuses anything else.
zh: 端口在列表里是一个数字。命令由文本组成，别的类型 subprocess 都不接受。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir", log_dir, "--port", port]
