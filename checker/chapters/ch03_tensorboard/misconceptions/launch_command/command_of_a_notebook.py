"""
source: learners.md section 2: notebooks
en: `%tensorboard` is for notebooks only. Outside of one there is no program whose name begins with a percent sign.
zh: `%tensorboard` 只能在 notebook 里用。在外面，没有名字以百分号开头的程序。
"""


def launch_command(log_dir, port=6006):
    return ["%tensorboard", f"--logdir={log_dir}", f"--port={port}"]
