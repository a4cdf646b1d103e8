"""
source: notes, section 3: --port=6007
en: The port is always 6007, as in the notes. Here it is handed in.
zh: 端口总是 6007，和笔记里一样。这里的端口是传进来的。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"--logdir={log_dir}", "--port=6007"]
