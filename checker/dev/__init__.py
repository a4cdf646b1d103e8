"""Tools for authors of chapters: `python tutor.py dev ...`."""
