"""
source: learners.md section 3.3: .format inside the quotes
en: The braces are still in the text: TensorBoard would look for a folder called `{log_dir}`. Who fills them in?
zh: 大括号还原样留在文本里：TensorBoard 会去找名叫 `{log_dir}` 的文件夹。谁来把它们填上？
"""


def launch_command(log_dir, port=6006):
    return ["tensorboard", "--logdir={log_dir}", "--port={port}"]
