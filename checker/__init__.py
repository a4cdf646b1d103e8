"""The tutor: a judge and a worker, chapters of plain data, and a command line. See docs/architecture.md."""
