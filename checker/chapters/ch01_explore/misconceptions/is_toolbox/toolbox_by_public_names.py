"""
source: the rule of thumb of the video: a list with nothing but underscores means a function
en: The rule of thumb from the video, only underscores means a function, is good for a first look. An empty class has
no public names either, and somebody may hang a name on a function.
zh: 视频里的经验：dir() 里全是下划线就说明是函数，粗看时很好用。但空的类也没有公开的名字，而函数身上也可以挂上
名字。
"""


def is_toolbox(obj):
    return len(public_names(obj)) > 0
