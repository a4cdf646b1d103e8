"""The small data sets that ship, and the real ones. Knows nothing of commands, languages and what is right."""
