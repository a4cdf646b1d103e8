"""
source: learners.md section 4, message 9
en: The equals sign is an item of its own, so it becomes the value of the option. Either it is in one text with both
sides, or there is none.
zh: 等号自己成了一项，于是它被当成了选项的值。要么它和两边写在同一个文本里，要么就不写等号。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir", "=", log_dir, "--port", "=", str(port)]
