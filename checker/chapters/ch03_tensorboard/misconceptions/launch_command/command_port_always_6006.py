"""
source: mutant: `{port}` -> `6006`
en: The port is always 6006, the one that TensorBoard takes by itself. Here it is handed in, for the days on which
6006 is taken.
zh: 端口总是 6006，也就是 TensorBoard 自己默认的那个。这里的端口是传进来的，因为 6006 也会有被占用的时候。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", f"--logdir={log_dir}", "--port=6006"]
