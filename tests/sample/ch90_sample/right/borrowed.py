"""One task only, and that one borrowed; the rest is the solution's."""

from operator import add

__all__ = ["add"]
