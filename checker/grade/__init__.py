"""Grading a class: from a folder of code that nobody has read to points, and what the class misunderstands."""
