"""
source: learners.md section 4, message 9: quotes around the folder
en: There are quotes around the folder. They are for a shell; here they become part of the name, and a folder whose
name begins with a quote does not exist.
zh: 文件夹两边有引号。那是写给 shell 看的；在这里，引号成了名字的一部分，而名字以引号开头的文件夹并不存在。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f'--logdir="{log_dir}"', f"--port={port}"]
