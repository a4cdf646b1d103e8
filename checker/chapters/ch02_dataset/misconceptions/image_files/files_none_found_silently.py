"""
source: learners.md section 4 row 13 (FileNotFoundError), hidden by a wide except
en: The list is always empty. Opening a bare name looks in the wrong directory, and your `except` takes that error for
"not a picture". Which path does the file have?
zh: 列表总是空的。只用文件名去打开，会找错目录；而你的 `except` 把这个错误也当成了“不是图片”。文件的路径到底是什么？
"""


def image_files(folder):
    names = []
    for name in sorted(os.listdir(folder)):
        try:
            with Image.open(name):
                names.append(name)
        except OSError:
            continue
    return names
