"""A class: handing in, grading, changing a grade."""
