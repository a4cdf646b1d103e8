"""
source: learners.md section 3.3: a variable inside quotes
en: The name of the variable stands in the text, not its value: TensorBoard would look for a folder called
`log_dir`. What is missing before the quotes?
zh: 文本里写的是变量的名字，不是它的值：TensorBoard 会去找名叫 `log_dir` 的文件夹。
引号前面少了什么？
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir=log_dir", "--port=port"]
