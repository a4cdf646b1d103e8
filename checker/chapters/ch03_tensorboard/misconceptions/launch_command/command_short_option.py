"""
source: learners.md section 4: options of other programs
en: `-p` is what other programs call a port. TensorBoard has the long name only.
zh: `-p` 是别的程序里端口的写法。TensorBoard 只认长的名字。
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir", log_dir, "-p", str(port)]
