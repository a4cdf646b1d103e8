"""
source: learners.md section 4: how TensorBoard is started
en: `python -m tensorboard` looks for something to start in the package and finds nothing: the part of it that can
be started has a name of its own.
zh: `python -m tensorboard` 会在这个包里找可以启动的东西，却找不到：能启动的那个模块有自己的名字。
"""

import sys


def launch_command(log_dir, port=6006):
    return [sys.executable, "-m", "tensorboard", f"--logdir={log_dir}", f"--port={port}"]
