"""What a class handed in, in whatever form: folders, files, archives, notebooks, the exports of four platforms.

Nothing here is run, unpickled or written to the disk.
"""

from checker.grade.intake.class_reader import NoClass, read_class

__all__ = ["NoClass", "read_class"]
