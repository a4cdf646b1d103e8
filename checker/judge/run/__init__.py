"""The engine: judges a file against a chapter, task by task. Imports pytest and torch."""
