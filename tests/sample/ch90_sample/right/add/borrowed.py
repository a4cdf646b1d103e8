"""
en: One task only, and that one borrowed; the rest is the solution's.
zh: 只写一个任务，还是借来的；其余用参考答案。
"""

from operator import add

__all__ = ["add"]
